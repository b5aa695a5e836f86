//! This is the slope for the features X, not for the weights W.
//! 重み W ではなく、特徴量 X についての傾きになっています。
//!
//! Next: the result should have the shape of W, (D, L).
//! 次に: 結果は W と同じ (D, L) の形になるはずです。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    error.dot(&w.t()) / labels.len() as f64
