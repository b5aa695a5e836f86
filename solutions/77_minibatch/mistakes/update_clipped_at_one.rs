//! The step is shortened where the gradient is longer than 1.
//! 勾配の長さが 1 を超えると、更新を短くしています。
//!
//! Next: take the step of the formula; clipping belongs to other models.
//! 次に: 式のとおりに更新しましょう。勾配のクリッピングは別のモデルで使う手法です。
//!
//! Fails: `a_step_is_the_formula_at_the_size_of_the_real_data`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    let gradient = loss::gradient(&batch_x, w, &batch_labels);
+    let length = gradient.mapv(|g| g * g).sum().sqrt();
+    w.scaled_add(-learning_rate * (1.0 / length).min(1.0), &gradient);
