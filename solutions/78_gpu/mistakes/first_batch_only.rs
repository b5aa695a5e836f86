//! An epoch is one batch: the loop over the others is missing.
//! 1 エポックに 1 バッチしか実行していません。残りのバッチのループがありません。
//!
//! Next: how many batches are there in an epoch?
//! 次に: 1 エポックにはバッチがいくつあるでしょうか。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

// in epoch:
-    for start in (0..n).step_by(batch_size) {
+    for start in (0..n).step_by(batch_size).take(1) {
