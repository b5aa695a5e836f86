//! The score farthest from 0 is taken, whatever its sign.
//! 符号に関係なく、0 から最も遠い得点を選んでいます。
//!
//! Next: a large negative score speaks against a label. Compare without `abs`.
//! 次に: 負の大きな得点は、そのラベルらしくないという意味です。`abs` を使わずに比べましょう。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`,
//! `negative_and_infinite_scores_are_compared_like_others`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
+        let max = row.fold(0.0, |max: f64, &score| max.max(score.abs()));
         let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        labels.push(if holds_nan { None } else { row.iter().position(|&score| score.abs() == max) });
