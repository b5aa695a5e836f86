//! Only the first twenty words of a headline are looked at.
//! 見出しの最初の 20 語しか見ていません。
//!
//! Next: let the loop run to the end of the headline.
//! 次に: ループを見出しの最後まで回しましょう。
//!
//! Fails: `headlines_at_the_size_of_the_real_data_have_the_mean`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in data::tokenize(title).take(20).filter_map(|word| vectors.get(word)) {
