//! The 1 of the right label is subtracted after the division by the number of examples.
//! 正解ラベルの 1 を、件数で割った後に引いています。
//!
//! Next: (Ŷ − Y) / N: divide the difference.
//! 次に: (Ŷ − Y) / N です。差をとってから割りましょう。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `the_gradient_agrees_with_numerical_gradients`.

// in gradient:
+    let n = labels.len() as f64;
     for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
+        row /= n;
         row[label] -= 1.0;
     }
-    error /= labels.len() as f64;
