//! The gradient is transposed, (L, D).
//! 勾配が転置されて (L, D) になっています。
//!
//! Next: (D, N) times (N, L) is (D, L). Which of the two matrices must be transposed?
//! 次に: (D, N) と (N, L) の積が (D, L) です。転置するのはどちらの行列でしょうか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    error.t().dot(x) / labels.len() as f64
