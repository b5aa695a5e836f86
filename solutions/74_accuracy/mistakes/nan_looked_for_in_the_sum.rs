//! NaN is looked for in the sum of the row, which is NaN for +∞ and −∞, too.
//! 行の和が NaN かどうかを調べていますが、+∞ と −∞ の和も NaN です。
//!
//! Next: a row with both infinities holds no NaN. Ask every score by itself, with `is_nan`.
//! 次に: 両方の無限大を含む行に NaN はありません。得点を 1 つずつ `is_nan` で調べましょう。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

// in classify:
-        let holds_nan = row.iter().any(|score| score.is_nan());
+        let holds_nan = row.sum().is_nan();
