//! The labels are counted from 1.
//! ラベルを 1 から数えています。
//!
//! Next: the first column is label 0.
//! 次に: 最初の列がラベル 0 です。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `there_are_as_many_labels_as_rows`.

// in classify:
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let first = row.iter().position(|&score| score == max);
+        labels.push(if holds_nan { None } else { first.map(|column| column + 1) });
