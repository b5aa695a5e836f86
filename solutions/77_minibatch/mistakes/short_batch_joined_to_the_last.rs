//! What is left over is joined to the last whole batch, which becomes larger than B.
//! 余りを最後のバッチにつなげているので、そのバッチが B 件より大きくなります。
//!
//! Next: what is left is a batch of its own.
//! 次に: 余りは、それだけで 1 つのバッチにします。
//!
//! Fails: `seven_examples_in_batches_of_three`, `the_batches_put_together_are_the_order`,
//! `a_short_batch_is_weighted_by_its_own_size`.

// in batches:
-    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
+    let mut batches: Vec<Vec<usize>> = order.chunks(batch_size).map(|batch| batch.to_vec()).collect();
+    if batches.len() > 1 && order.len() % batch_size > 0 {
+        let rest = batches.pop().unwrap_or_default();
+        if let Some(last) = batches.last_mut() {
+            last.extend(rest);
+        }
+    }
+    batches
