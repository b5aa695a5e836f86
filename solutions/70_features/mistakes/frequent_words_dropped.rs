//! Words that say little ("the", "of", "says" …) are left out of the mean.
//! 意味の薄い単語（"the"、"of"、"says" など）を平均から除いています。
//!
//! Next: the task leaves out unknown words only; every known word counts.
//! 次に: 除くのは未知語だけです。既知の単語はすべて数えましょう。
//!
//! Fails: `the_features_are_the_mean_of_the_word_vectors`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in data::tokenize(title).filter(|word| !FREQUENT.contains(word)).filter_map(|word| vectors.get(word)) {

const FREQUENT: [&str; 10] = ["a", "and", "for", "in", "is", "of", "on", "says", "the", "to"];
