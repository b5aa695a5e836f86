//! NaN counts as the largest score, as `total_cmp` has it.
//! NaN を最大の得点として扱っています。`total_cmp` の順序では NaN が最大になります。
//!
//! Next: a row that holds NaN has no label. Look for NaN first.
//! 次に: NaN を含む行にはラベルがありません。まず NaN があるかどうかを調べましょう。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

// in classify:
-        let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
-        let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let max = row.iter().copied().max_by(f64::total_cmp);
+        labels.push(max.and_then(|max| row.iter().position(|&score| score == max || score.is_nan())));
