//! The error is computed again after every row of W, from weights that are half changed.
//! W の 1 行ごとに、変更の途中の重みから誤差を計算し直しています。
//!
//! Next: compute the whole gradient first, then change the weights.
//! 次に: まず勾配をすべて計算してから、重みを変えましょう。
//!
//! Fails: `a_step_goes_against_the_gradient`, `every_step_begins_where_the_last_one_ended`.

// in step:
-    let x = x.view().insert_axis(ndarray::Axis(0));
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    for i in 0..x.len() {
+        let mut error = prediction::predict(&x.view().insert_axis(ndarray::Axis(0)), w);
+        error[[0, label]] -= 1.0;
+        w.row_mut(i).scaled_add(-learning_rate * x[i], &error.row(0));
+    }
