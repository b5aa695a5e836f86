//! A headline without a known word is divided by 0, and 0/0 is NaN.
//! 知っている単語のない見出しで 0 割りが起き、0/0 が NaN になっています。
//!
//! Next: before you divide, ask whether there is anything to divide by.
//! 次に: 割る前に、割る数が 0 でないかを確かめましょう。
//!
//! Fails: `a_headline_without_a_known_word_has_zeros`, `a_headline_without_a_known_word_keeps_its_row`.

// in headline_vector:
-    if known > 0.0 { sum / known } else { sum }
+    sum / known
