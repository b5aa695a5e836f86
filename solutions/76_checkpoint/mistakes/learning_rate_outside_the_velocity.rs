//! The velocity is made without η, and η comes when the weights move, as in PyTorch.
//! PyTorch のように、速度に η を含めず、重みを動かすときに η を掛けています。
//!
//! Next: with a constant η the weights are the same, but V is the state that is saved: here η is in it.
//! 次に: η が一定なら重みは同じですが、保存する状態は V です。ここでは V に η が含まれます。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `forty_steps_at_the_size_of_the_real_data_follow_the_formula`.

// in step:
-    state.velocity.scaled_add(-state.learning_rate, gradient);
-    state.weight += &state.velocity;
+    state.velocity -= &gradient.view();
+    state.weight.scaled_add(state.learning_rate, &state.velocity);
