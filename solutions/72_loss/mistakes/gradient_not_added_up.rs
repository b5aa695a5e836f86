//! The gradient of each example replaces the one before, and the last one is divided by N.
//! 例ごとの勾配が足されずに前のものを置きかえ、最後の 1 件だけが N で割られています。
//!
//! Next: is there a `=` where `+=` should stand?
//! 次に: `+=` と書くところが `=` になっていませんか。
//!
//! Fails: `a_set_given_twice_has_the_same_loss_and_gradient`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    let mut gradient = Array2::zeros(w.dim());
+    for (x, error) in x.rows().into_iter().zip(error.rows()) {
+        gradient = x.insert_axis(ndarray::Axis(1)).dot(&error.insert_axis(ndarray::Axis(0)));
+    }
+    gradient / labels.len() as f64
