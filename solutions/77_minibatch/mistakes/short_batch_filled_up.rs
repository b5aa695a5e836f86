//! The last batch is filled up with examples from the beginning, which then have two turns in the epoch.
//! 最後のバッチを先頭の事例で埋めているので、1 エポックに 2 回使われる事例が出ます。
//!
//! Next: the last batch may be short. Let it end where the order ends.
//! 次に: 最後のバッチは短くて構いません。順序の終わりで切りましょう。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`,
//! `a_batch_size_of_n_or_more_gives_one_batch`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let n = order.len();
+    let batch = |start| (start..start + batch_size).map(|i| order[i % n]).collect();
+    (0..n).step_by(batch_size).map(batch).collect()
