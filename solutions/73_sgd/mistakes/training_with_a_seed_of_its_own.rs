//! Training shuffles with a seed of its own, and not with that of the configuration.
//! 設定のシードではなく、自分で決めたシードで並べ替えています。
//!
//! Next: is every field of `config` used?
//! 次に: `config` のフィールドを、すべて使っていますか。
//!
//! Fails: `training_with_another_seed_has_another_order`.

// in train:
-        for i in epoch_order(labels.len(), epoch, config.seed) {
+        for i in epoch_order(labels.len(), epoch, 42) {
