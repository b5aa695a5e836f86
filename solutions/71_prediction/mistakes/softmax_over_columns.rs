//! Softmax is taken down the columns, so that each label sums to 1 over the headlines.
//! softmax を列の方向にかけているので、ラベルごとに全見出しの合計が 1 になっています。
//!
//! Next: a headline is a row. Which sums must be 1?
//! 次に: 1 件の見出しは 1 行です。どの合計が 1 になるべきでしょうか。
//!
//! Fails: `every_row_sums_to_one`, `rows_stand_alone`.

// in softmax:
-    for mut row in p.rows_mut() {
+    for mut row in p.columns_mut() {
