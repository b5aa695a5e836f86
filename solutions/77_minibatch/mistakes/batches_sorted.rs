//! The examples of each batch are sorted, so the batches put together are not the order.
//! バッチの中を番号順に並べ直しているので、つなげても元の順序になりません。
//!
//! Next: cut the order, and change nothing in it.
//! 次に: 順序は切り分けるだけで、並べ直さないようにしましょう。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`,
//! `a_batch_size_of_n_or_more_gives_one_batch`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let mut batches: Vec<Vec<usize>> = order.chunks(batch_size).map(|batch| batch.to_vec()).collect();
+    batches.iter_mut().for_each(|batch| batch.sort());
+    batches
