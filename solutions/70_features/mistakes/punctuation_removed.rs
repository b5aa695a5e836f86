//! Punctuation is removed, so that the words on both sides of it become one.
//! 記号を取り除いているので、その両側の単語がつながって 1 つになっています。
//!
//! Next: what does "up-down" become? Punctuation separates words, and `data::tokenize(title)` does that.
//! 次に: "up-down" はどうなりますか。記号は単語を区切るもので、`data::tokenize(title)` がそうしてくれます。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

// in headline_vector:
+    let title = title.replace(|c: char| c.is_ascii_punctuation(), "");
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in title.split_whitespace().filter_map(|word| vectors.get(word)) {
