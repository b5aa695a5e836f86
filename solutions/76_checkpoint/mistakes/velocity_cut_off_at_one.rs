//! The velocity is cut off at 1 in either direction.
//! 速度を ±1 で切り捨てています。
//!
//! Next: a velocity is as large as the gradients make it.
//! 次に: 速度の大きさは勾配で決まります。そのまま使いましょう。
//!
//! Fails: `forty_steps_at_the_size_of_the_real_data_follow_the_formula`.

// in step:
     state.velocity.scaled_add(-state.learning_rate, gradient);
+    state.velocity.mapv_inplace(|velocity| velocity.clamp(-1.0, 1.0));
