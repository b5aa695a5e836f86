//! A label goes through a `u8`, so that the labels from 256 on begin again at 0.
//! ラベルを `u8` に変換しているので、256 以上のラベルが 0 に戻ってしまいます。
//!
//! Next: a label is a `usize`, as `position` gives it. It needs no conversion.
//! 次に: ラベルは `position` が返す `usize` のままで構いません。変換は不要です。
//!
//! Fails: `hundreds_of_rows_and_labels_are_no_trouble`.

// in classify:
-        labels.push(if holds_nan { None } else { row.iter().position(|&score| score == max) });
+        let label = row.iter().position(|&score| score == max);
+        labels.push(if holds_nan { None } else { label.map(|label| usize::from(label as u8)) });
