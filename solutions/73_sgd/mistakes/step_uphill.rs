//! The weights move along the gradient, up to a larger loss.
//! 重みを勾配と同じ向きに動かしているので、損失が大きくなります。
//!
//! Next: a gradient points uphill. Look at the sign of the step.
//! 次に: 勾配は坂を上る向きを指します。ステップの符号を確かめましょう。
//!
//! Fails: `a_step_goes_against_the_gradient`, `a_step_is_finite_where_a_wrong_label_leads_by_1000`,
//! `every_step_begins_where_the_last_one_ended`, `the_loss_falls_on_separable_data`.

// in step:
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    w.scaled_add(learning_rate, &loss::gradient(&x, w, &[label]));
