//! The headline is split at white space only, so that punctuation stays on the words.
//! 空白でしか分けていないので、記号が単語に付いたままです。
//!
//! Next: `data::tokenize(title)` knows what separates words.
//! 次に: 単語の区切り方は `data::tokenize(title)` が知っています。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in title.split_whitespace().filter_map(|word| vectors.get(word)) {
