//! The gradient is divided by the number of labels too.
//! 勾配を、ラベルの種類の数でも割っています。
//!
//! Next: the mean is over the N examples only. What is `error.len()`?
//! 次に: 平均は N 個の事例についてだけとります。`error.len()` はいくつですか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `the_gradient_agrees_with_numerical_gradients`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    x.t().dot(&error) / error.len() as f64
