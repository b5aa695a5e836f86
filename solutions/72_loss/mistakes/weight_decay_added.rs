//! A share of the weights is added, as weight decay does.
//! 重み減衰のように、重みの一部を勾配に足しています。
//!
//! Next: the loss of this problem has no penalty for large weights, so its gradient has none either.
//! 次に: この問題の損失には大きな重みへの罰則がありません。勾配にもないはずです。
//!
//! Fails: `the_gradient_agrees_with_numerical_gradients`, `the_gradient_is_the_slope_of_your_own_loss`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    x.t().dot(&error) / labels.len() as f64 + 0.01 * &w.to_owned()
