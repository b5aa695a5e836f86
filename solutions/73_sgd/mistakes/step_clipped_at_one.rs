//! The step is shortened where the gradient is longer than 1.
//! 勾配の長さが 1 を超えると、ステップを短くしています。
//!
//! Next: take the step of the formula; clipping belongs to other models.
//! 次に: 式のとおりに進みましょう。勾配のクリッピングは別のモデルで使う手法です。
//!
//! Fails: `a_step_is_the_formula_at_the_size_of_the_real_data`.

// in step:
-    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
+    let gradient = loss::gradient(&x, w, &[label]);
+    let length = gradient.mapv(|g| g * g).sum().sqrt();
+    w.scaled_add(-learning_rate * (1.0 / length).min(1.0), &gradient);
