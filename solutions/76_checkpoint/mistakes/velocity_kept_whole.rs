//! The old velocity is kept whole: μ is nowhere.
//! μ がどこにも出てこず、古い速度がそのまま残っています。
//!
//! Next: multiply the old velocity by μ, or it never slows down.
//! 次に: 古い速度に μ を掛けましょう。そうしないと、いつまでも減速しません。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `equal_gradients_make_steps_longer_up_to_a_limit`, `without_momentum_a_step_goes_down_the_gradient`,
//! `forty_steps_at_the_size_of_the_real_data_follow_the_formula`, `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.velocity *= state.momentum;
