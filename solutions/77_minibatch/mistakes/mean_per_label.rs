//! The gradient is averaged label by label, as if every label occurred equally often.
//! どのラベルも同じ数だけあるかのように、ラベルごとに平均しています。
//!
//! Next: every example of the batch counts alike.
//! 次に: バッチのどの事例も同じ重みで数えましょう。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_step_is_the_formula_at_the_size_of_the_real_data`.

// in update:
-    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
+    let mut classes = batch_labels.clone();
+    classes.sort();
+    classes.dedup();
+    let mut sum = ndarray::Array2::zeros(w.dim());
+    for &class in &classes {
+        let of_class: Vec<_> = batch.iter().copied().filter(|&i| labels[i] == class).collect();
+        sum += &loss::gradient(&x.select(ndarray::Axis(0), &of_class), w, &vec![class; of_class.len()]);
+    }
+    w.scaled_add(-learning_rate / classes.len() as f64, &sum);
