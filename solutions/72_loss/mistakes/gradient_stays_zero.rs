//! The gradient is made, but never filled.
//! 勾配の行列は作られていますが、中身がゼロのままです。
//!
//! Next: a gradient of zeros says that nothing can be improved. Where do Ŷ − Y and X come in?
//! 次に: ゼロの勾配は、改善の余地がないという意味です。Ŷ − Y と X はどこで使いますか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `the_gradient_agrees_with_numerical_gradients`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    let _ = x.t().dot(&error);
+    Array2::zeros(w.dim())
