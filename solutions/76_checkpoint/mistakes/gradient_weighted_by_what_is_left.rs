//! The gradient is multiplied by 1 − μ, as in a running average.
//! 移動平均のように、勾配に 1 − μ を掛けています。
//!
//! Next: some libraries do that; here the velocity is a sum, and the gradient counts in full.
//! 次に: そうするライブラリーもありますが、ここでの速度は和であり、勾配はそのまま足します。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `forty_steps_at_the_size_of_the_real_data_follow_the_formula`,
//! `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.velocity.scaled_add(-state.learning_rate, gradient);
+    state.velocity.scaled_add(-(1.0 - state.momentum) * state.learning_rate, gradient);
