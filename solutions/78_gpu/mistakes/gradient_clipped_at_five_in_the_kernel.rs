//! The kernel clips the gradient to ±5.
//! カーネルが勾配を ±5 に切りつめています。
//!
//! Next: take the step of the formula; large features have large gradients.
//! 次に: 式のとおりに更新しましょう。大きな特徴量の勾配は大きくなります。
//!
//! Fails: `numbers_at_the_size_of_the_real_data_move_the_weights_as_on_the_cpu`.

// in STEP:
-    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
+    weight[i] -= p.learning_rate * clamp(gradient / f32(p.rows), vec4<f32>(-5.0), vec4<f32>(5.0));
