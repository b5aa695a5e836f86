//! Softmax takes `exp` of the logits as they are, which is infinite above 709.
//! ソフトマックスがロジットをそのまま `exp` に渡しているので、709 を超えると無限大になります。
//!
//! Next: subtract the largest logit first, or use what you wrote in problem 71.
//! 次に: 先に最大のロジットを引くか、問題 71 で書いた関数を使いましょう。
//!
//! Fails: `a_step_is_finite_where_a_wrong_label_leads_by_1000`.

// in step:
-    let x = x.view().insert_axis(ndarray::Axis(0));
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let e = x.dot(w).mapv(f64::exp);
+    let mut error = &e / e.sum();
+    error[label] -= 1.0;
+    for (mut row, &x) in w.rows_mut().into_iter().zip(x) {
+        row.scaled_add(-learning_rate * x, &error);
+    }
