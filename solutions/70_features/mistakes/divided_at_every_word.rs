//! The division by the count stands inside the loop, so that early words are divided again and again.
//! 割り算がループの中にあるので、前の単語ほど何度も割られています。
//!
//! Next: add up first; divide once, behind the loop.
//! 次に: まず足し合わせ、割り算はループの後で 1 回だけにしましょう。
//!
//! Fails: `the_features_are_the_mean_of_the_word_vectors`, `a_headline_said_twice_has_the_same_features`,
//! `punctuation_separates_words_and_numbers_are_words`.

// in headline_vector:
+        sum /= known;
     }
-    if known > 0.0 { sum / known } else { sum }
+    sum
