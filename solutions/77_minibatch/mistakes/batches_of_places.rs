//! The batches hold the places 0, 1, 2, … and not the examples that stand there, so the shuffle is lost.
//! バッチに入っているのが、順序の中身ではなく位置 0、1、2、… なので、並べ替えが失われています。
//!
//! Next: take `order[i]`, or cut `order` itself.
//! 次に: `order[i]` を使うか、`order` そのものを切りましょう。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`,
//! `a_batch_size_of_n_or_more_gives_one_batch`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let places: Vec<usize> = (0..order.len()).collect();
+    places.chunks(batch_size).map(|batch| batch.to_vec()).collect()
