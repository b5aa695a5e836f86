//! The gradient is divided by the batch size again, though it is a mean already.
//! 勾配はすでに平均なのに、もう一度バッチの件数で割っています。
//!
//! Next: what does `loss::gradient` divide by?
//! 次に: `loss::gradient` は、何で割った値を返しますか。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_all_is_gradient_descent`,
//! `an_example_named_twice_counts_twice`, `a_short_batch_is_weighted_by_its_own_size`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    let gradient = loss::gradient(&batch_x, w, &batch_labels) / batch.len() as f64;
+    w.scaled_add(-learning_rate, &gradient);
