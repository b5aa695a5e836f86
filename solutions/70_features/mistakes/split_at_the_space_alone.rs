//! Only the space itself separates words, and no tabulator, no end of a line, no other space.
//! 単語を区切るのが半角の空白だけで、タブ、改行、全角などほかの空白では区切られません。
//!
//! Next: `split(' ')` knows one character, and texts have more white space than that. `data::tokenize(title)` knows all of it.
//! 次に: `split(' ')` が知っているのは 1 文字だけですが、空白にはほかの文字もあります。`data::tokenize(title)` はどれも知っています。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

// in headline_vector:
+    let title = title.replace(|c: char| c.is_ascii_punctuation(), " ");
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in title.split(' ').filter_map(|word| vectors.get(word)) {
