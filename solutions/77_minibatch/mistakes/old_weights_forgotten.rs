//! The weights are replaced by the step, instead of moved by it.
//! 重みを 1 ステップ分動かすのではなく、ステップの値で置き換えています。
//!
//! Next: in W ← W − η · mean, where do the old weights stand on the right?
//! 次に: W ← W − η · (平均) の右辺で、元の重みはどこにありますか。
//!
//! Fails: `a_batch_of_all_is_gradient_descent`, `an_epoch_is_a_step_for_each_batch_of_some_order`,
//! `every_epoch_has_a_step_for_each_batch`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    w.assign(&(loss::gradient(&batch_x, w, &batch_labels) * -learning_rate));
