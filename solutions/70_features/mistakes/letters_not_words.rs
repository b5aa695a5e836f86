//! The vectors of the letters are averaged, not those of the words.
//! 単語ではなく、文字のベクトルを平均しています。
//!
//! Next: what does `title.chars()` go through, and what does `data::tokenize(title)` go through?
//! 次に: `title.chars()` と `data::tokenize(title)` が、それぞれ何を順に取り出すかを確かめましょう。
//!
//! Fails: `words_count_and_not_letters`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in title.chars().filter_map(|letter| vectors.get(&letter.to_string())) {
