//! Every number is divided by the sum so far, which is not yet the sum of the row.
//! 足している途中の合計で割っているので、まだ行全体の合計になっていません。
//!
//! Next: you need the sum before the first division: two passes over the row.
//! 次に: 最初の割り算の前に合計が必要です。行を 2 回たどりましょう。
//!
//! Fails: `every_row_sums_to_one`, `softmax_of_six_and_four_is_as_in_the_text`.

// in softmax:
-        let sum = row.sum();
-        row /= sum;
+        let mut sum = 0.0;
+        for p in &mut row {
+            sum += *p;
+            *p /= sum;
+        }
