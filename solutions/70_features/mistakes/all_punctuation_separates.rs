//! Every character that is no letter or digit separates words, not only ASCII punctuation.
//! ASCII の記号だけでなく、文字でも数字でもないものすべてで単語を区切っています。
//!
//! Next: use `data::tokenize`, so that your words are those that the vectors were made for.
//! 次に: `data::tokenize` を使い、ベクトルが作られたときと同じ単語に分けましょう。
//!
//! Fails: `punctuation_that_is_not_ascii_belongs_to_its_word`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
+    for vector in words.filter_map(|word| vectors.get(word)) {
