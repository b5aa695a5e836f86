//! The matrix is made, but its rows stay zeros.
//! 行列は作られていますが、行がゼロのままです。
//!
//! Next: what does `row.assign(&vector)` do, and what does `row = vector` do?
//! 次に: `row.assign(&vector)` と `row = vector` の違いを調べましょう。
//!
//! Fails: `there_is_a_row_for_every_headline_in_order`, `a_headline_without_a_known_word_keeps_its_row`.

// in feature_matrix:
-    for (mut row, title) in x.rows_mut().into_iter().zip(titles) {
-        row.assign(&headline_vector(title, vectors));
+    for (row, title) in x.rows_mut().into_iter().zip(titles) {
+        let mut _row = row.to_owned();
+        _row = headline_vector(title, vectors);
