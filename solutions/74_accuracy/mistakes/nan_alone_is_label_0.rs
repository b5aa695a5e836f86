//! NaN is noticed only where it is compared, so a row of a single NaN has the label 0.
//! 比べるときにだけ NaN に気づくので、NaN が 1 つだけの行がラベル 0 になっています。
//!
//! Next: look for NaN in the row before anything is compared, with `is_nan`.
//! 次に: 比べる前に、行に NaN があるかどうかを `is_nan` で調べましょう。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

// in classify:
-        let holds_nan = row.iter().any(|score| score.is_nan());
+        let holds_nan = row.len() > 1 && row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max).or(Some(0)) });
