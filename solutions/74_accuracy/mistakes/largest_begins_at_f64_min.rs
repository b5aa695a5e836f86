//! The search for the largest score begins at `f64::MIN`, and −∞ is smaller still.
//! 最大値の探索を `f64::MIN` から始めていますが、−∞ はそれよりも小さい値です。
//!
//! Next: begin at `f64::NEG_INFINITY`, or at the first score.
//! 次に: `f64::NEG_INFINITY` か、最初の得点から始めましょう。
//!
//! Fails: `negative_and_infinite_scores_are_compared_like_others`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
+        let max = row.fold(f64::MIN, |max, &score| max.max(score));
