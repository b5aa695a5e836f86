//! The right answers are divided by N − 1, as in a variance, and not by N.
//! 正解の数を、N ではなく、分散のように N − 1 で割っています。
//!
//! Next: all right must give 1. What do you divide by then?
//! 次に: 全問正解のとき 1 になるには、何で割ればよいでしょうか。
//!
//! Fails: `three_of_four_are_three_quarters`, `all_right_is_one_and_all_wrong_is_zero`,
//! `the_order_of_the_examples_does_not_matter`.

// in accuracy:
-    right as f64 / labels.len() as f64
+    right as f64 / (labels.len() as f64 - 1.0)
