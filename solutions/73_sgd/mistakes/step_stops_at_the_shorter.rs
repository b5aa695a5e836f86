//! `zip` stops at the shorter of its two, so features that have no weights are left out in silence.
//! `zip` は短いほうで終わるので、重みのない特徴量が黙って無視されています。
//!
//! Next: make sure first that `x` has as many numbers as `w` has rows.
//! 次に: まず、`x` の長さと `w` の行数が同じであることを確かめましょう。
//!
//! Fails: `a_step_that_does_not_fit_is_refused`.

use ndarray::Array2;

// in step:
-    let x = x.view().insert_axis(ndarray::Axis(0));
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let mut logits = Array2::zeros((1, w.ncols()));
+    for (row, &x) in w.rows().into_iter().zip(x) {
+        logits.row_mut(0).scaled_add(x, &row);
+    }
+    let mut error = prediction::softmax(&logits);
+    error[[0, label]] -= 1.0;
+    for (mut row, &x) in w.rows_mut().into_iter().zip(x) {
+        row.scaled_add(-learning_rate * x, &error.row(0));
+    }
