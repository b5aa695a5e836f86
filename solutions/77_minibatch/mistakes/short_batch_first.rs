//! The short batch is the first, and not the last.
//! 短いバッチが、最後ではなく最初になっています。
//!
//! Next: `rchunks` cuts from behind. Begin at the front.
//! 次に: `rchunks` は後ろから切ります。前から切りましょう。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let mut batches: Vec<_> = order.rchunks(batch_size).map(|batch| batch.to_vec()).collect();
+    batches.reverse();
+    batches
