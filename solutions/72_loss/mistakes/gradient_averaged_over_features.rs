//! The gradient is divided by the number of features, not of examples.
//! 勾配を、事例の数ではなく特徴量の数で割っています。
//!
//! Next: which of the two sizes of X is N?
//! 次に: X の 2 つの大きさのうち、N はどちらでしょうか。
//!
//! Fails: `the_gradient_agrees_with_numerical_gradients`, `a_set_given_twice_has_the_same_loss_and_gradient`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    x.t().dot(&error) / x.ncols() as f64
