//! The apostrophe does not separate words, so that "US's" stays in one piece.
//! アポストロフィで区切っていないので、"US's" が 1 語のままです。
//!
//! Next: compare your words with those of `data::tokenize("7-US's")`.
//! 次に: `data::tokenize("7-US's")` が返す単語と比べてみましょう。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in title.split(|c: char| !c.is_alphanumeric() && c != '\'').filter_map(|word| vectors.get(word)) {
