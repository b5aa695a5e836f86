//! Every batch is cut to the full size, and the last one reaches beyond the end of the order.
//! どのバッチも B 件ずつ切ろうとしているので、最後のバッチが順序の終わりを超えます。
//!
//! Next: the last batch ends at `order.len()`. Take the smaller of the two ends.
//! 次に: 最後のバッチの終わりは `order.len()` です。2 つの終わりのうち小さいほうを使いましょう。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`,
//! `a_batch_size_of_n_or_more_gives_one_batch`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    (0..order.len()).step_by(batch_size).map(|start| order[start..start + batch_size].to_vec()).collect()
