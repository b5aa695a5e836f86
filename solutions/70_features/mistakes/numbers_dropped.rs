//! Words made of digits are dropped.
//! 数字でできた単語を捨てています。
//!
//! Next: "7" has a vector like any other word. Who told you to leave it out?
//! 次に: "7" にもほかの単語と同じようにベクトルがあります。除く理由があるか考えましょう。
//!
//! Fails: `punctuation_separates_words_and_numbers_are_words`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in
+        data::tokenize(title).filter(|word| word.chars().any(char::is_alphabetic)).filter_map(|word| vectors.get(word))
+    {
