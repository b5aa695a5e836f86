//! A word that comes twice is counted once.
//! 2 回出てくる単語を 1 回しか数えていません。
//!
//! Next: a set forgets how often something was put in. Is that what the mean wants?
//! 次に: 集合は、何回入れたかを覚えていません。平均にはそれでよいでしょうか。
//!
//! Fails: `a_headline_said_twice_has_the_same_features`.

use std::collections::BTreeSet;

// in headline_vector:
 pub fn headline_vector(title: &str, vectors: &WordVectors) -> Array1<f64> {
+    let words: BTreeSet<_> = data::tokenize(title).collect();

-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in words.into_iter().filter_map(|word| vectors.get(word)) {
