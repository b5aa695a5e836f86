//! The weights move by the old velocity, before the gradient has changed it.
//! 勾配で速度を変える前に、古い速度で重みを動かしています。
//!
//! Next: first V, then W, which uses the new V.
//! 次に: 先に V を変え、その新しい V で W を動かします。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `without_momentum_a_step_goes_down_the_gradient`, `forty_steps_at_the_size_of_the_real_data_follow_the_formula`,
//! `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
+    state.weight += &state.velocity;
     state.velocity *= state.momentum;
     state.velocity.scaled_add(-state.learning_rate, gradient);
-    state.weight += &state.velocity;
