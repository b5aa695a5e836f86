//! The right answers are divided by 4, the number of categories, and not by the number of examples.
//! 正解の数を、事例の数ではなく、カテゴリーの数 4 で割っています。
//!
//! Next: how many answers were there?
//! 次に: 答えは全部で何件ありましたか。
//!
//! Fails: `all_right_is_one_and_all_wrong_is_zero`, `the_accuracy_is_right_answers_over_examples`,
//! `always_the_same_answer_is_right_as_often_as_its_label_occurs`.

// in accuracy:
-    right as f64 / labels.len() as f64
+    right as f64 / 4.0
