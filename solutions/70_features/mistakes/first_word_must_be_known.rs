//! The average ends at the first unknown word.
//! 知らない単語が出たところで、平均の計算をやめています。
//!
//! Next: an unknown word is passed over, and the words behind it still count.
//! 次に: 知らない単語は飛ばすだけで、その後ろの単語は数えます。
//!
//! Fails: `unknown_words_do_not_count`.

// in headline_vector:
-    for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+    for vector in data::tokenize(title).map_while(|word| vectors.get(word)) {
