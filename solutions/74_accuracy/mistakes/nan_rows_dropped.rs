//! Rows that hold NaN are left out, so there are fewer labels than rows.
//! NaN を含む行を飛ばしているので、ラベルの数が行の数より少なくなります。
//!
//! Next: push a `None` for such a row, so that label i belongs to row i.
//! 次に: そのような行にも `None` を入れて、i 番目のラベルが i 行目のものになるようにしましょう。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

// in classify:
+        if row.iter().any(|score| score.is_nan()) {
+            continue;
+        }
         let max = row.fold(f64::NEG_INFINITY, |max, &score| max.max(score));
-        let holds_nan = row.iter().any(|score| score.is_nan());
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        labels.push(row.iter().position(|&score| score == max));
