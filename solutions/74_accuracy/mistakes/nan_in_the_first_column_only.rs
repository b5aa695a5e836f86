//! Only the first score of a row is asked whether it is NaN.
//! NaN かどうかを、行の最初の得点だけで調べています。
//!
//! Next: NaN may stand in any column: ask all of them, with `any`.
//! 次に: NaN はどの列にもありえます。`any` で全部を調べましょう。
//!
//! Fails: `a_row_that_holds_nan_has_no_label`.

// in classify:
-        let holds_nan = row.iter().any(|score| score.is_nan());
+        let holds_nan = row.first().is_some_and(|score| score.is_nan());
