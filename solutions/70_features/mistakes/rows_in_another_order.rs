//! The rows are in the alphabetical order of the headlines.
//! 行が見出しのアルファベット順に並んでいます。
//!
//! Next: the labels are still in the order of the arguments. Keep the rows in that order too.
//! 次に: ラベルは引数の順のままです。行も同じ順にしましょう。
//!
//! Fails: `there_is_a_row_for_every_headline_in_order`.

// in feature_matrix:
 pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
+    let mut titles: Vec<_> = titles.iter().collect();
+    titles.sort();
