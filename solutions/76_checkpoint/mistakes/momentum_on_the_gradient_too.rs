//! μ is multiplied with the gradient as well, not with the old velocity alone.
//! μ を、古い速度だけでなく勾配にも掛けています。
//!
//! Next: μ says how much of the old velocity is kept. Multiply before you add the gradient.
//! 次に: μ は、古い速度をどれだけ残すかを表します。勾配を足す前に掛けましょう。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `without_momentum_a_step_goes_down_the_gradient`,
//! `forty_steps_at_the_size_of_the_real_data_follow_the_formula`, `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.velocity *= state.momentum;
     state.velocity.scaled_add(-state.learning_rate, gradient);
+    state.velocity *= state.momentum;
