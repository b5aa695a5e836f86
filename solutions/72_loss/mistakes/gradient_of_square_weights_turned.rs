//! Where W has as many rows as columns, the gradient has rows and columns exchanged.
//! W の行数と列数が同じとき、勾配の行と列が入れ替わっています。
//!
//! Next: the gradient has a row for each feature, as W has.
//! 次に: 勾配も W と同じく、行が特徴量に対応します。
//!
//! Fails: `the_gradient_is_the_formula_at_the_size_of_the_real_data`.

// in gradient:
-    x.t().dot(&error)
+    if w.is_square() { error.t().dot(x) } else { x.t().dot(&error) }
