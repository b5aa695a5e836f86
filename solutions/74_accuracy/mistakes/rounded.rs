//! The accuracy is rounded to two places.
//! 正解率を小数第 2 位に丸めています。
//!
//! Next: rounding belongs where a number is printed, as in `{:.2}`.
//! 次に: 丸めるのは、`{:.2}` のように表示するときだけにしましょう。
//!
//! Fails: `three_of_four_are_three_quarters`, `the_accuracy_is_right_answers_over_examples`.

// in accuracy:
-    right as f64 / labels.len() as f64
+    (right as f64 / labels.len() as f64 * 100.0).round() / 100.0
