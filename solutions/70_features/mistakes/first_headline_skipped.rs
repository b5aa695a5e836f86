//! The first headline is skipped, as if it were the heading of a table.
//! 最初の見出しを、表の見出し行のように飛ばしています。
//!
//! Next: the titles have been read from the file already: all of them are headlines.
//! 次に: タイトルはすでにファイルから読み込まれています。すべてが見出しです。
//!
//! Fails: `there_is_a_row_for_every_headline_in_order`.

// in feature_matrix:
 pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
+    let titles = titles.get(1..).unwrap_or_default();
