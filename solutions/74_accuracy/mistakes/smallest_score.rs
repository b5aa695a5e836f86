//! The label with the smallest score is taken, as if scores were losses.
//! 得点を損失のように考えて、最も小さい得点のラベルを選んでいます。
//!
//! Next: a large score speaks for a label. Look for the largest.
//! 次に: 得点が大きいほど、そのラベルらしいという意味です。最大のものを選びましょう。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`,
//! `negative_and_infinite_scores_are_compared_like_others`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
+        let min = row.fold(f64::INFINITY, |min, &score| min.min(score));
         let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == min) });
