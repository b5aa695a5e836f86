//! Softmax is applied twice: to the logits, and then to the probabilities.
//! ソフトマックスを 2 回適用しています。ロジットに 1 回、その結果の確率にもう 1 回です。
//!
//! Next: `prediction::predict` gives probabilities already.
//! 次に: `prediction::predict` の結果は、すでに確率です。
//!
//! Fails: `a_step_goes_against_the_gradient`, `a_step_is_finite_where_a_wrong_label_leads_by_1000`,
//! `every_step_begins_where_the_last_one_ended`.

// in step:
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let mut error = prediction::softmax(&prediction::predict(&x, w));
+    error[[0, label]] -= 1.0;
+    w.scaled_add(-learning_rate, &x.t().dot(&error));
