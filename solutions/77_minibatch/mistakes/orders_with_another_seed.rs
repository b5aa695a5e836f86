//! Training shuffles with a seed that it has changed.
//! シードを変えてから並べ替えています。
//!
//! Next: call `epoch_order` with the seed of the configuration.
//! 次に: 設定のシードのまま `epoch_order` を呼びましょう。
//!
//! Fails: `training_follows_the_order_of_every_epoch`.

// in train:
-        for batch in batches(&epoch_order(labels.len(), epoch, config.seed), batch_size) {
+        for batch in batches(&epoch_order(labels.len(), epoch, config.seed ^ 0x5eed), batch_size) {
