//! Training shuffles the examples itself, and not in the order of `epoch_order`.
//! `epoch_order` の順序を使わず、学習の中で別に並べ替えています。
//!
//! Next: call `epoch_order` with the seed of the configuration, and take the steps in that order.
//! 次に: 設定のシードで `epoch_order` を呼び、その順序でステップを進めましょう。
//!
//! Fails: `training_follows_the_order_of_every_epoch`.

// in train:
-        for i in epoch_order(labels.len(), epoch, config.seed) {
+        for i in epoch_order(labels.len(), epoch, config.seed ^ 0x5eed) {
