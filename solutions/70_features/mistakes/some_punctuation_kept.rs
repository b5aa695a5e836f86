//! Only the usual punctuation separates words; `$`, `%`, `&`, `/`, `_` and others stay in them.
//! よくある記号だけが単語を区切り、`$`、`%`、`&`、`/`、`_` などは単語に残っています。
//!
//! Next: all ASCII punctuation separates. `data::tokenize(title)` knows it, and so does `is_ascii_punctuation`.
//! 次に: ASCII の記号はすべて単語を区切ります。`data::tokenize(title)` か `is_ascii_punctuation` を使いましょう。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

// in headline_vector:
+    let title = title.replace(['!', '"', '\'', '(', ')', ',', '-', '.', ':', ';', '?'], " ");
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in title.split_whitespace().filter_map(|word| vectors.get(word)) {
