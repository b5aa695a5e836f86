//! Each example is swapped with any other, so that some orders come more often than others.
//! 各要素をどの位置とも交換しているので、出やすい並び順と出にくい並び順ができます。
//!
//! Next: swap each example with itself or one before it (Fisher and Yates), or leave it to `shuffle`.
//! 次に: 自分より前の要素か自分自身とだけ交換しましょう（フィッシャー–イェーツ法）。`shuffle` に任せることもできます。
//!
//! Fails: `every_order_is_as_likely_as_any_other`.

// in epoch_order:
-    use ndarray_rand::rand::seq::SliceRandom;
+    use ndarray_rand::rand::Rng;

// in epoch_order:
-    order.shuffle(&mut rng);
+    for i in 0..n {
+        order.swap(i, rng.random_range(0..n));
+    }
