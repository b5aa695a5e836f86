//! Two whole numbers are divided, which leaves 0 unless every answer is right.
//! 整数どうしで割っているので、全問正解でなければ 0 になります。
//!
//! Next: `3 / 4` is 0. Convert both to `f64` before the division.
//! 次に: `3 / 4` は 0 です。割る前に、両方を `f64` に変換しましょう。
//!
//! Fails: `three_of_four_are_three_quarters`, `an_example_without_a_label_is_wrong_and_counts`,
//! `the_accuracy_is_right_answers_over_examples`, `the_order_of_the_examples_does_not_matter`.

// in accuracy:
-    right as f64 / labels.len() as f64
+    (right / labels.len()) as f64
