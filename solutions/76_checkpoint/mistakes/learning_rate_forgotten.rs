//! The learning rate is nowhere: the whole gradient goes into the velocity.
//! 学習率がどこにもなく、勾配がそのまま速度に入っています。
//!
//! Next: multiply the gradient by η.
//! 次に: 勾配に η を掛けましょう。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `without_momentum_a_step_goes_down_the_gradient`,
//! `forty_steps_at_the_size_of_the_real_data_follow_the_formula`, `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.velocity.scaled_add(-state.learning_rate, gradient);
+    state.velocity -= &gradient.view();
