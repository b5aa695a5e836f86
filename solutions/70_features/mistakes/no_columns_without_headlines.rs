//! Without headlines the matrix has no columns either.
//! 見出しがないとき、列までなくなっています。
//!
//! Next: D is known without any headline. Which argument knows it?
//! 次に: D は見出しがなくても決まっています。どの引数から分かるでしょうか。
//!
//! Fails: `no_headlines_give_no_rows`.

// in feature_matrix:
-    let mut x = Array2::zeros((titles.len(), vectors.dim()));
+    let columns = if titles.is_empty() { 0 } else { vectors.dim() };
+    let mut x = Array2::zeros((titles.len(), columns));
