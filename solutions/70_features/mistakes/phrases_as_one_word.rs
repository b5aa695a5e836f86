//! Two words that have a vector together ("New_York") count as one.
//! 2 語をつないだベクトル（"New_York" など）があると、1 語として数えています。
//!
//! Next: each word counts by itself.
//! 次に: 単語は 1 つずつ数えましょう。
//!
//! Fails: `the_features_are_the_mean_of_the_word_vectors`, `unknown_words_do_not_count`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    let words: Vec<&str> = data::tokenize(title).collect();
+    let mut first = 0;
+    while first < words.len() {
+        let both = words.get(first + 1).and_then(|next| vectors.get(&format!("{}_{next}", words[first])));
+        let vector = both.or_else(|| vectors.get(words[first]));
+        first += if both.is_some() { 2 } else { 1 };
+        let Some(vector) = vector else { continue };
