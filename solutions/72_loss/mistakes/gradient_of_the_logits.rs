//! This is the slope for the logits, before the chain rule leads on to the weights.
//! ロジットについての傾きで止まっていて、連鎖律で重みまでさかのぼっていません。
//!
//! Next: ∂E/∂w[d, j] = ∂E/∂zⱼ · x[d]. Which factor is missing?
//! 次に: ∂E/∂w[d, j] = ∂E/∂zⱼ · x[d] です。足りない因子はどれでしょうか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    error / labels.len() as f64
