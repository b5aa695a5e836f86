//! An epoch ends after ten thousand steps, whatever the number of examples is.
//! 事例がいくつあっても、1 エポックが 10000 ステップで終わっています。
//!
//! Next: is there a `take(10_000)` left from trying things out? An epoch sees every example once.
//! 次に: 試したときの `take(10_000)` が残っていませんか。1 エポックでは、どの事例も 1 回ずつ使います。
//!
//! Fails: `training_follows_the_order_of_every_epoch`.

// in train:
-        for i in epoch_order(labels.len(), epoch, config.seed) {
+        for i in epoch_order(labels.len(), epoch, config.seed).into_iter().take(10_000) {
