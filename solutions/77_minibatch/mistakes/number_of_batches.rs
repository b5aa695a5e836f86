//! `batch_size` is taken for the number of batches.
//! `batch_size` を、バッチの大きさではなく、バッチの数と取り違えています。
//!
//! Next: with seven examples and a batch size of 3, how many are in the first batch?
//! 次に: 7 件でバッチサイズが 3 のとき、最初のバッチは何件ですか。
//!
//! Fails: `the_batches_put_together_are_the_order`, `a_batch_size_of_n_or_more_gives_one_batch`,
//! `every_epoch_has_a_step_for_each_batch`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let size = order.len().div_ceil(batch_size).max(1);
+    order.chunks(size).map(|batch| batch.to_vec()).collect()
