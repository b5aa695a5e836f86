//! Every slope of the gradient is cut off at ±5.
//! 勾配の 1 つ 1 つの数を ±5 で切り捨てています。
//!
//! Next: take the step of the formula; clipping belongs to other models.
//! 次に: 式のとおりに更新しましょう。勾配のクリッピングは別のモデルで使う手法です。
//!
//! Fails: `a_step_is_the_formula_at_the_size_of_the_real_data`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    let gradient = loss::gradient(&batch_x, w, &batch_labels).mapv(|slope| slope.clamp(-5.0, 5.0));
+    w.scaled_add(-learning_rate, &gradient);
