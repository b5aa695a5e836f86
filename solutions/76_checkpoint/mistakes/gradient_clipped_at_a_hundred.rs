//! Large gradients are cut off at ±100.
//! 大きな勾配を ±100 で切り捨てています。
//!
//! Next: take the gradient as it is; clipping belongs to other models.
//! 次に: 勾配はそのまま使いましょう。勾配のクリッピングは別のモデルで使う手法です。
//!
//! Fails: `forty_steps_at_the_size_of_the_real_data_follow_the_formula`.

// in step:
-    state.velocity.scaled_add(-state.learning_rate, gradient);
+    state.velocity.scaled_add(-state.learning_rate, &gradient.mapv(|slope| slope.clamp(-100.0, 100.0)));
