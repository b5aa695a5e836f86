//! The short last batch is left out.
//! 最後の短いバッチが抜けています。
//!
//! Next: every example is used once in an epoch, also when B does not divide N.
//! 次に: B が N を割り切らないときも、どの事例もエポックに 1 回ずつ使います。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`.

// in epoch:
-    for start in (0..n).step_by(batch_size) {
+    for start in (0..n - n % batch_size).step_by(batch_size) {
