//! A label is given only where a score is above ½, as if one label of each row had a probability of more than that.
//! 得点が ½ を超えるラベルしか選んでいません。得点は確率とは限らず、確率でも最大が ½ を超えるとは限りません。
//!
//! Next: compare the scores of a row with each other, and not with a fixed number.
//! 次に: 得点は、決まった数とではなく、行の中で互いに比べましょう。
//!
//! Fails: `the_label_is_the_column_of_the_largest_score`, `logits_and_probabilities_lead_to_the_same_labels`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
         let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        labels.push(if holds_nan { None } else { row.iter().position(|&score| score > 0.5) });
