//! Features without a weight are left out without a word (`zip` ends with the shorter of the two).
//! 重みのない特徴量を黙って捨てています（`zip` は短いほうで終わります）。
//!
//! Next: what should happen when x has 3 columns and W has 5 rows?
//! 次に: x が 3 列で W が 5 行のとき、どうなるべきでしょうか。
//!
//! Fails: `shapes_that_do_not_fit_are_refused`.

// in predict:
-    softmax(&logits(x, w))
+    softmax(&Array2::from_shape_fn((x.nrows(), w.ncols()), |(i, j)| {
+        x.row(i).iter().zip(w.column(j)).map(|(x, w)| x * w).sum()
+    }))
