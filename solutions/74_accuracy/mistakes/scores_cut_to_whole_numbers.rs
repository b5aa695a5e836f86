//! The scores are cut to whole numbers before they are compared, so 0.1 and 0.6 are the same.
//! 得点を整数に切り捨ててから比べているので、0.1 と 0.6 が同じになります。
//!
//! Next: `as i64` throws away what stands behind the point. Compare the scores as they are.
//! 次に: `as i64` は小数点以下を捨てます。得点はそのまま比べましょう。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `logits_and_probabilities_lead_to_the_same_labels`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
         let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let max = row.iter().map(|&score| score as i64).max();
+        let first = row.iter().position(|&score| Some(score as i64) == max);
+        labels.push(if holds_nan { None } else { first });
