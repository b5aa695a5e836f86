//! Negative features are taken for 0 when measuring.
//! 測るときに、負の特徴量を 0 とみなしています。
//!
//! Next: measure with x as it is.
//! 次に: x はそのまま使って測りましょう。
//!
//! Fails: `loss_and_accuracy_are_the_formulas_at_the_size_of_the_real_data`, `loss_and_accuracy_are_measured_over_all_examples`.

// in measure:
-    let logits = prediction::logits(x, w);
+    let logits = prediction::logits(&x.mapv(|x| x.max(0.0)), w);
