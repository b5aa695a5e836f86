//! The headline is turned to lower case, so that "US" becomes "us".
//! 見出しを小文字にしているので、"US" が "us" になっています。
//!
//! Next: the word vectors know upper case. Look words up as they are printed.
//! 次に: 単語ベクトルは大文字と小文字を区別します。単語は書かれたとおりに引きましょう。
//!
//! Fails: `upper_and_lower_case_are_different_words`.

// in headline_vector:
 pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
+    let title = title.to_lowercase();

-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in data::tokenize(&title).filter_map(|word| vectors.get(word)) {
