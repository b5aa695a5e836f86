//! Only the first example has a share in the gradient.
//! 最初の事例だけで勾配を計算しています。
//!
//! Next: the product Xᵀ (Ŷ − Y) adds up all examples. Which rows of X do you use?
//! 次に: 積 Xᵀ (Ŷ − Y) はすべての事例を足し合わせます。X のどの行を使っていますか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `the_gradient_is_the_slope_of_your_own_loss`.

use ndarray::s;

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    x.slice(s![..1, ..]).t().dot(&error.slice(s![..1, ..]))
