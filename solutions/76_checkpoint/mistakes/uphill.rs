//! The gradient is added to the velocity, so the steps go uphill.
//! 勾配を速度に足しているので、坂を上ってしまいます。
//!
//! Next: the loss falls against the gradient: − η ∂E/∂W.
//! 次に: 損失が減るのは勾配と逆の向き、つまり − η ∂E/∂W です。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `without_momentum_a_step_goes_down_the_gradient`,
//! `forty_steps_at_the_size_of_the_real_data_follow_the_formula`, `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.velocity.scaled_add(-state.learning_rate, gradient);
+    state.velocity.scaled_add(state.learning_rate, gradient);
