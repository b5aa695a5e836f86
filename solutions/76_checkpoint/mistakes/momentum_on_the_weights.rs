//! μ is multiplied with the weights, so they shrink at every step.
//! μ を重みに掛けているので、重みが 1 歩ごとに縮みます。
//!
//! Next: it is the velocity that loses a part of itself at every step.
//! 次に: 1 歩ごとに一部を失うのは、重みではなく速度です。
//!
//! Fails: `a_step_is_the_formula_and_changes_nothing_else`, `equal_gradients_make_steps_longer_up_to_a_limit`,
//! `without_momentum_a_step_goes_down_the_gradient`, `forty_steps_at_the_size_of_the_real_data_follow_the_formula`.

// in step:
-    state.velocity *= state.momentum;
+    state.weight *= state.momentum;
