//! Evaluating drops hidden units before the last layer, by a mask that is the same every time.
//! 評価のときにも、最後の層の前で隠れユニットを落としています。マスクは毎回同じです。
//!
//! Next: dropout belongs to the training steps only; `forward` uses every unit.
//! 次に: ドロップアウトは学習の更新のときだけ使います。`forward` ではすべてのユニットを使いましょう。
//!
//! Fails: `deep_and_large_models_compute_the_formula`.

// in forward:
-    linear(&h, output)
+    if !hidden.is_empty() {
+        use ndarray_rand::rand::{Rng, SeedableRng, rngs::StdRng};
+        let mut rng = StdRng::seed_from_u64(79);
+        h.mapv_inplace(|h| if rng.random_bool(0.2) { 0.0 } else { h / 0.8 });
+    }
+    linear(&h, output)
