//! The velocity is subtracted from the weights, though its sign is right already.
//! 速度の符号はすでに正しいのに、重みから引いています。
//!
//! Next: the minus stands in the first line, in front of η: W ← W + V.
//! 次に: マイナスは 1 行目の η の前にあります。W ← W + V です。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `without_momentum_a_step_goes_down_the_gradient`, `forty_steps_at_the_size_of_the_real_data_follow_the_formula`,
//! `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.weight += &state.velocity;
+    state.weight -= &state.velocity;
