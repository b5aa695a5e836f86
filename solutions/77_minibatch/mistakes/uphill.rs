//! The weights move along the gradient, up to a larger loss.
//! 重みを勾配と同じ向きに動かしているので、損失が大きくなります。
//!
//! Next: a gradient points uphill. Look at the sign of the step.
//! 次に: 勾配は坂を上る向きを指します。更新の符号を確かめましょう。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_one_is_a_step_of_sgd`,
//! `a_batch_of_all_is_gradient_descent`, `a_step_is_finite_where_a_wrong_label_leads_by_1000`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    w.scaled_add(learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
