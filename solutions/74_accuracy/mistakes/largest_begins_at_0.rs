//! The search for the largest score begins at 0, so negative scores are never found.
//! 最大値の探索を 0 から始めているので、すべて負の行では最大の得点が見つかりません。
//!
//! Next: which number is no larger than any score?
//! 次に: どんな得点よりも大きくない数は何ですか。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `negative_and_infinite_scores_are_compared_like_others`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
+        let max = row.fold(0.0, |max: f64, &score| max.max(score));
