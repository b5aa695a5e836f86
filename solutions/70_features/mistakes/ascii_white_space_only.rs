//! Only ASCII white space separates words: the no-break space of HTML and the wide space of Japanese texts stay in their word.
//! 単語を区切るのが ASCII の空白だけで、HTML の改行なし空白や全角の空白は単語の一部になっています。
//!
//! Next: use `split_whitespace`, or better `data::tokenize(title)`, so that your words are those that the vectors know.
//! 次に: `split_whitespace` か、できれば `data::tokenize(title)` を使いましょう。ベクトルと同じ単語になります。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

// in headline_vector:
+    let title = title.replace(|c: char| c.is_ascii_punctuation(), " ");
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in title.split_ascii_whitespace().filter_map(|word| vectors.get(word)) {
