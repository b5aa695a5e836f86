//! Labels are kept in seven bits, so those from 128 on begin at 0 again.
//! ラベルを 7 ビットで持っているので、128 以上は 0 に戻ってしまいます。
//!
//! Next: a column is a `usize`; keep it as it is.
//! 次に: 列番号は `usize` です。そのまま使いましょう。
//!
//! Fails: `hundreds_of_rows_and_labels_are_no_trouble`.

// in classify:
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let label = row.iter().position(|&score| score == max);
+        labels.push(if holds_nan { None } else { label.map(|label| label % 128) });
