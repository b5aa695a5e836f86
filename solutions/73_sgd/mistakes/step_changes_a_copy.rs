//! The step changes a copy of the weights, which is then thrown away.
//! 重みのコピーを変えているだけで、そのコピーは捨てられています。
//!
//! Next: `to_owned` and `clone` copy. What the caller holds changes only through `w` itself.
//! 次に: `to_owned` や `clone` はコピーを作ります。呼び出し元の重みは、`w` そのものを変えないと変わりません。
//!
//! Fails: `a_step_goes_against_the_gradient`, `no_epochs_change_nothing`, `the_loss_falls_on_separable_data`,
//! `the_same_seed_gives_the_same_weights`.

// in step:
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let mut moved = w.to_owned();
+    moved.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
