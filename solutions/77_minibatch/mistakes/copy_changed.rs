//! The step changes a copy of the weights, which is then thrown away.
//! 重みのコピーを変えているだけで、そのコピーは捨てられています。
//!
//! Next: `to_owned` and `clone` copy. What the caller holds changes only through `w` itself.
//! 次に: `to_owned` や `clone` はコピーを作ります。呼び出し元の重みは、`w` そのものを変えないと変わりません。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_all_is_gradient_descent`,
//! `every_epoch_has_a_step_for_each_batch`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    let mut moved = w.to_owned();
+    moved.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
