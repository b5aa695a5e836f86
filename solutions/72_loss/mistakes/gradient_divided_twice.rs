//! The gradient is divided by N twice.
//! 勾配を N で 2 回割っています。
//!
//! Next: once for the mean. Where is the second division?
//! 次に: 平均のための割り算は 1 回です。2 回目はどこにありますか。
//!
//! Fails: `a_set_given_twice_has_the_same_loss_and_gradient`, `the_gradient_at_zero_weights_is_known`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    let n = labels.len() as f64;
+    x.t().dot(&(error / n)) / n
