//! The batches are made as equal as possible, as by NumPy's `array_split`, instead of B each.
//! B 件ずつではなく、NumPy の `array_split` のように、できるだけ同じ大きさに分けています。
//!
//! Next: all batches but the last have exactly B examples.
//! 次に: 最後を除いて、どのバッチもちょうど B 件にします。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let (n, count) = (order.len(), order.len().div_ceil(batch_size));
+    (0..count).map(|k| order[k * n / count..(k + 1) * n / count].to_vec()).collect()
