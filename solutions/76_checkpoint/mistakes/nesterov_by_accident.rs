//! The weights move by μ V − η ∂E/∂W with the new V: that is Nesterov's momentum, another method.
//! 新しい V を使った μ V − η ∂E/∂W で重みを動かしています。これはネステロフのモメンタムという別の方法です。
//!
//! Next: here the weights move by V, once and as it is.
//! 次に: ここでは、V をそのまま 1 回だけ足します。
//!
//! Fails: `two_steps_are_as_in_the_text`, `a_step_is_the_formula_and_changes_nothing_else`,
//! `forty_steps_at_the_size_of_the_real_data_follow_the_formula`, `two_epochs_with_one_example_are_as_in_the_text`.

// in step:
-    state.weight += &state.velocity;
+    let ahead = &state.velocity * state.momentum - &gradient.view() * state.learning_rate;
+    state.weight += &ahead;
