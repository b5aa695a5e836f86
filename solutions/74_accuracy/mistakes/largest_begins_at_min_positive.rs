//! The search for the largest score begins at `f64::MIN_POSITIVE`, which is a tiny number above 0.
//! 最大値の探索を `f64::MIN_POSITIVE` から始めていますが、これは 0 よりわずかに大きい正の数です。
//!
//! Next: scores may be 0 or negative. Which number is no larger than any score?
//! 次に: 得点は 0 や負のこともあります。どんな得点よりも大きくない数は何ですか。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `on_a_tie_the_first_label_wins`,
//! `negative_and_infinite_scores_are_compared_like_others`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
+        let max = row.fold(f64::MIN_POSITIVE, |max, &score| max.max(score));
