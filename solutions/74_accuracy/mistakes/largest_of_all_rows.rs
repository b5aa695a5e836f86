//! The largest score of the whole matrix is looked for in every row.
//! 行列全体での最大の得点を、どの行でも探しています。
//!
//! Next: take the maximum inside the loop over the rows.
//! 次に: 最大値は、行のループの中で求めましょう。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `every_row_is_labelled_by_itself`.

// in classify:
 pub fn classify(scores: &ArrayRef2<f64>) -> Vec<Option<usize>> {
+    let max = scores.fold(f64::NEG_INFINITY, |max, &score| max.max(score));

-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
