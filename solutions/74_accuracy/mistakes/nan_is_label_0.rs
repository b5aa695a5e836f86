//! A row that holds NaN gets the label 0 instead of none.
//! NaN を含む行を、ラベルなしではなくラベル 0 にしています。
//!
//! Next: 0 is a label like others, and sometimes right by accident. Which value of an `Option` says "none"?
//! 次に: 0 はふつうのラベルなので、偶然正解になることがあります。`Option` で「なし」を表す値は何ですか。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

// in classify:
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        labels.push(if holds_nan { Some(0) } else { row.iter().position(|&score| score == max) });
