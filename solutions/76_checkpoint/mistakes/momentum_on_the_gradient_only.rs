//! μ is multiplied with the gradient, and the old velocity is kept whole.
//! μ を勾配に掛け、古い速度はそのまま残しています。
//!
//! Next: without μ the velocity never shrinks. Which of the two terms does μ belong to?
//! 次に: 古い速度に μ を掛けないと、速度はいつまでも衰えません。μ はどちらの項に掛けるものですか。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `without_momentum_a_step_goes_down_the_gradient`,
//! `forty_steps_at_the_size_of_the_real_data_follow_the_formula`, `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.velocity *= state.momentum;
-    state.velocity.scaled_add(-state.learning_rate, gradient);
+    state.velocity.scaled_add(-state.momentum * state.learning_rate, gradient);
