//! An unknown word is looked up once more in lower case.
//! 知らない単語を、小文字にしてもう一度引いています。
//!
//! Next: "UP" has no vector here, though "up" has one. What should its features be?
//! 次に: "up" にベクトルがあっても "UP" にはありません。"UP" の特徴量はどうなるべきでしょうか。
//!
//! Fails: `upper_and_lower_case_are_different_words`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in
+        data::tokenize(title).filter_map(|word| vectors.get(word).or_else(|| vectors.get(&word.to_lowercase())))
+    {
