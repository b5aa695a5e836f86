//! A known word whose vector is zeros is taken for an unknown one, and does not count.
//! ベクトルがすべて 0 の単語を、未知語とみなして数えていません。
//!
//! Next: ask `vectors.get(word)` whether a word is known: it gives `None` if it is not. Zeros may be the vector of a known word.
//! 次に: 知っている単語かどうかは `vectors.get(word)` に尋ねましょう。知らなければ `None` です。知っている単語のベクトルが 0 のこともあります。
//!
//! Fails: `unknown_words_do_not_count`.

// in headline_vector:
     for vector in data::tokenize(title).filter_map(|word| vectors.get(word)) {
+        if vector.iter().all(|&number| number == 0.0) {
+            continue;
+        }
