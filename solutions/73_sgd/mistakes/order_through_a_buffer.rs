//! The examples pass a buffer of a thousand, from which one is drawn at a time, so none comes much too early.
//! 1000 件のバッファーから 1 つずつ取り出しているので、どの事例も元の位置より大きく前には出られません。
//!
//! Next: the last example may come first: shuffle all at once.
//! 次に: 最後の事例が最初に来てもよいはずです。全体を一度に並べ替えましょう。
//!
//! Fails: `thousands_of_examples_are_shuffled_from_end_to_end`.

// in epoch_order:
-    use ndarray_rand::rand::seq::SliceRandom;
+    use ndarray_rand::rand::Rng;

// in epoch_order:
-    let mut order: Vec<_> = (0..n).collect();
-    order.shuffle(&mut rng);
+    let (mut buffer, mut order) = (Vec::new(), Vec::new());
+    for next in 0..n {
+        buffer.push(next);
+        if buffer.len() == 1000 {
+            order.push(buffer.swap_remove(rng.random_range(0..1000)));
+        }
+    }
+    while !buffer.is_empty() {
+        order.push(buffer.swap_remove(rng.random_range(0..buffer.len())));
+    }
