//! The velocity is computed, but the weights move by the gradient alone.
//! 速度は計算していますが、重みは勾配だけで動いています。
//!
//! Next: the second line is W ← W + V; the gradient acts through V.
//! 次に: 2 行目は W ← W + V です。勾配は V を通して効きます。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `forty_steps_at_the_size_of_the_real_data_follow_the_formula`, `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.weight += &state.velocity;
+    state.weight.scaled_add(-state.learning_rate, gradient);
