//! The accuracy is given in percent.
//! 正解率がパーセントになっています。
//!
//! Next: the formula gives a fraction, from 0 to 1. What does 100 do in it?
//! 次に: 式の値は 0 から 1 までの割合です。100 は必要でしょうか。
//!
//! Fails: `three_of_four_are_three_quarters`, `all_right_is_one_and_all_wrong_is_zero`,
//! `the_accuracy_is_right_answers_over_examples`, `the_order_of_the_examples_does_not_matter`.

// in accuracy:
-    right as f64 / labels.len() as f64
+    100.0 * right as f64 / labels.len() as f64
