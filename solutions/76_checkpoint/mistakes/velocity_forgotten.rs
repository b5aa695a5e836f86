//! The velocity begins anew in every step, so there is no momentum.
//! 速度が 1 歩ごとに作り直されるので、モメンタムがありません。
//!
//! Next: this is the step of problem 73. Keep μ times the old velocity.
//! 次に: これは問題 73 の 1 歩です。古い速度の μ 倍を残しましょう。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `forty_steps_at_the_size_of_the_real_data_follow_the_formula`,
//! `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.velocity *= state.momentum;
+    state.velocity.fill(0.0);
