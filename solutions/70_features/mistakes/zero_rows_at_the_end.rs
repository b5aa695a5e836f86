//! A headline without a known word leaves its row to the next one, and the rows of zeros come at the end.
//! 知っている単語のない見出しの行に次の見出しが入り、ゼロの行が最後に集まっています。
//!
//! Next: row i belongs to headline i. Let the number of the row go on for every headline.
//! 次に: i 行目は i 番目の見出しのものです。どの見出しでも行の番号を進めましょう。
//!
//! Fails: `a_headline_without_a_known_word_keeps_its_row`.

// in feature_matrix:
-    for (mut row, title) in x.rows_mut().into_iter().zip(titles) {
-        row.assign(&headline_vector(title, vectors));
-    }
+    let mut i = 0;
+    for title in titles {
+        if data::tokenize(title).any(|word| vectors.get(word).is_some()) {
+            x.row_mut(i).assign(&headline_vector(title, vectors));
+            i += 1;
+        }
+    }
