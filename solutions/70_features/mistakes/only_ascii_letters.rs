//! Letters outside ASCII are taken for separators.
//! ASCII 以外の文字を区切りとみなしています。
//!
//! Next: which characters separate words? "é" is not one of them.
//! 次に: 単語を区切るのはどの文字でしょうか。"é" は区切りではありません。
//!
//! Fails: `words_count_and_not_letters`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in title.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(|word| vectors.get(word)) {
