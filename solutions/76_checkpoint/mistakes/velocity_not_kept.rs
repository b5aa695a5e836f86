//! The weights move as they should, but the new velocity is not written into the state.
//! 重みは正しく動きますが、新しい速度が状態に書き込まれていません。
//!
//! Next: the next step needs this velocity: change `state.velocity` itself, not a copy.
//! 次に: 次の 1 歩でこの速度が要ります。コピーではなく `state.velocity` そのものを変えましょう。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `without_momentum_a_step_goes_down_the_gradient`,
//! `forty_steps_at_the_size_of_the_real_data_follow_the_formula`, `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.velocity *= state.momentum;
-    state.velocity.scaled_add(-state.learning_rate, gradient);
-    state.weight += &state.velocity;
+    let velocity = &state.velocity * state.momentum - &gradient.view() * state.learning_rate;
+    state.weight += &velocity;
