//! The weights are replaced by the step, instead of moved by it.
//! 重みを 1 ステップ分動かすのではなく、ステップの値で置き換えています。
//!
//! Next: in W ← W − η ∂E/∂W, where do the old weights stand on the right?
//! 次に: W ← W − η ∂E/∂W の右辺で、元の重みはどこにありますか。
//!
//! Fails: `a_step_goes_against_the_gradient`, `every_step_begins_where_the_last_one_ended`.

// in step:
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let gradient = loss::gradient(&x, w, &[label]);
+    w.assign(&(gradient * -learning_rate));
