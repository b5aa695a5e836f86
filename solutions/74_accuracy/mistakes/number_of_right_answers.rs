//! The right answers are counted, but not divided by the number of examples.
//! 正解の数を数えただけで、事例の数で割っていません。
//!
//! Next: the accuracy is a fraction, from 0 to 1.
//! 次に: 正解率は 0 から 1 までの割合です。
//!
//! Fails: `three_of_four_are_three_quarters`, `all_right_is_one_and_all_wrong_is_zero`,
//! `the_order_of_the_examples_does_not_matter`.

// in accuracy:
-    let right = predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count();
-    right as f64 / labels.len() as f64
+    predicted.iter().zip(labels).filter(|&(predicted, label)| *predicted == Some(*label)).count() as f64
