//! The gradients of the batch are added up, and not averaged.
//! バッチの勾配が、平均ではなく合計になっています。
//!
//! Next: twice the same batch must make the same step. What is missing from the sum?
//! 次に: 同じバッチを 2 回並べても、更新は変わらないはずです。合計に何が足りませんか。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_all_is_gradient_descent`,
//! `an_example_named_twice_counts_twice`, `a_short_batch_is_weighted_by_its_own_size`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    let sum = loss::gradient(&batch_x, w, &batch_labels) * batch.len() as f64;
+    w.scaled_add(-learning_rate, &sum);
