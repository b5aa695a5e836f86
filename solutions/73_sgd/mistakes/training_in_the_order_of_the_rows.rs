//! Training takes the rows as they stand, and does not ask `epoch_order`.
//! `epoch_order` を使わず、行の並びのまま学習しています。
//!
//! Next: which order did you prepare for each epoch?
//! 次に: エポックごとの順序を返す関数を、もう書きましたね。
//!
//! Fails: `training_has_a_new_order_in_every_epoch`, `training_with_another_seed_has_another_order`.

// in train:
-    for epoch in data::progress(config.epochs, "epochs") {
-        for i in epoch_order(labels.len(), epoch, config.seed) {
+    for _ in 0..config.epochs {
+        for i in 0..labels.len() {
