//! A headline without a known word has no features at all, an array of length 0.
//! 知っている単語のない見出しの特徴量が、長さ 0 の配列になっています。
//!
//! Next: a layer wants D numbers for every headline. What length do your zeros have?
//! 次に: 層はどの見出しにも D 個の数を求めます。返しているゼロの個数を確かめましょう。
//!
//! Fails: `a_headline_without_a_known_word_has_zeros`, `a_headline_without_a_known_word_keeps_its_row`.

// in headline_vector:
-    if known > 0.0 { sum / known } else { sum }
+    if known > 0.0 { sum / known } else { Array1::zeros(0) }
