//! An epoch ends after its first batch.
//! 1 エポックが、最初のバッチだけで終わっています。
//!
//! Next: an epoch has ⌈N/B⌉ updates. What ends the inner loop?
//! 次に: 1 エポックの更新は ⌈N/B⌉ 回です。内側のループはどこで終わりますか。
//!
//! Fails: `a_short_batch_is_weighted_by_its_own_size`, `every_epoch_has_a_step_for_each_batch`.

// in train:
-        for batch in batches(&epoch_order(labels.len(), epoch, config.seed), batch_size) {
+        for batch in batches(&epoch_order(labels.len(), epoch, config.seed), batch_size).into_iter().take(1) {
