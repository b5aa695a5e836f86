//! The examples are shuffled once, before the first epoch, and every epoch repeats that order.
//! 事例の並べ替えが最初の 1 回だけで、どのエポックもその順序を繰り返しています。
//!
//! Next: move the call of `epoch_order` into the loop over the epochs.
//! 次に: `epoch_order` の呼び出しを、エポックのループの中に移しましょう。
//!
//! Fails: `training_has_a_new_order_in_every_epoch`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
-        for i in epoch_order(labels.len(), epoch, config.seed) {
+    let order = epoch_order(labels.len(), 0, config.seed);
+    for _ in 0..config.epochs {
+        for &i in &order {
