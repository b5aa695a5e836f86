//! Only the first thousand examples are shuffled.
//! 最初の 1000 件しか並べ替えていません。
//!
//! Next: shuffle all n numbers.
//! 次に: n 個すべてを並べ替えましょう。
//!
//! Fails: `thousands_of_examples_are_shuffled_from_end_to_end`.

// in epoch_order:
-    order.shuffle(&mut rng);
+    order[..n.min(1000)].shuffle(&mut rng);
