//! A headline without a known word loses its row, and every row behind it moves up.
//! 知っている単語のない見出しの行がなくなり、それより後の行が 1 つずつずれています。
//!
//! Next: count the rows of X and the labels. Which label does the last row belong to?
//! 次に: X の行の数とラベルの数を比べましょう。最後の行はどのラベルのものでしょうか。
//!
//! Fails: `a_headline_without_a_known_word_keeps_its_row`.

// in feature_matrix:
 pub fn feature_matrix(titles: &[String], vectors: &WordVectors) -> Array2<f64> {
+    let known = |title: &&String| data::tokenize(title).any(|word| vectors.get(word).is_some());
+    let titles: Vec<_> = titles.iter().filter(known).collect();
