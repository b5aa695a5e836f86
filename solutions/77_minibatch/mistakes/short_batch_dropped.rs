//! The last batch is left out when it is short, so some examples teach nothing in this epoch.
//! 最後のバッチが短いときに捨てているので、そのエポックで学習に使われない事例が出ます。
//!
//! Next: `chunks_exact` gives whole pieces only. Which method gives the rest, too?
//! 次に: `chunks_exact` は長さのそろった部分しか返しません。残りも返すメソッドは何ですか。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`,
//! `a_short_batch_is_weighted_by_its_own_size`, `every_epoch_has_a_step_for_each_batch`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    order.chunks_exact(batch_size).map(|batch| batch.to_vec()).collect()
