//! A hidden unit is never larger than 10.
//! 隠れユニットの値が 10 を超えないようになっています。
//!
//! Next: ReLU has no upper limit: max(z, 0).
//! 次に: ReLU に上限はありません。max(z, 0) です。
//!
//! Fails: `deep_and_large_models_compute_the_formula`.

// in forward:
-        h = relu(&linear(&h, layer));
+        h = relu(&linear(&h, layer)).mapv(|h| h.min(10.0));
