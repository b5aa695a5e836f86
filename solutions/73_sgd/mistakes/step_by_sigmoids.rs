//! Each label has a sigmoid of its own; that is the gradient of binary cross entropy.
//! ラベルごとに別々のシグモイドを使っています。これは 2 値のクロスエントロピーの勾配です。
//!
//! Next: the labels exclude each other, so their probabilities must sum to 1. Which function does that?
//! 次に: ラベルはどれか 1 つなので、確率の和は 1 でなければなりません。それを満たす関数は何ですか。
//!
//! Fails: `a_step_goes_against_the_gradient`, `all_examples_are_used_in_every_epoch`.

// in step:
-    let x = x.view().insert_axis(ndarray::Axis(0));
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let mut error = x.dot(w).mapv(prediction::sigmoid);
+    error[label] -= 1.0;
+    for (mut row, &x) in w.rows_mut().into_iter().zip(x) {
+        row.scaled_add(-learning_rate * x, &error);
+    }
