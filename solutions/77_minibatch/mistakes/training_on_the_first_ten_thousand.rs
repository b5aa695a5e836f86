//! An epoch ends after ten thousand examples, whatever their number is.
//! 事例がいくつあっても、1 エポックが 10000 件で終わっています。
//!
//! Next: is there a `take(10_000)` left from trying things out? An epoch sees every example once.
//! 次に: 試したときの `take(10_000)` が残っていませんか。1 エポックでは、どの事例も 1 回ずつ使います。
//!
//! Fails: `training_follows_the_order_of_every_epoch`.

// in train:
     for epoch in data::progress(config.epochs, "epochs") {
-        for batch in batches(&epoch_order(labels.len(), epoch, config.seed), batch_size) {
+        let order: Vec<usize> = epoch_order(labels.len(), epoch, config.seed).into_iter().take(10_000).collect();
+        for batch in batches(&order, batch_size) {
