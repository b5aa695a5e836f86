//! The features are rounded to three decimal places.
//! 特徴量を小数第 3 位で丸めています。
//!
//! Next: round what you print, not what you compute with.
//! 次に: 丸めるのは表示する数だけにし、計算に使う数はそのままにしましょう。
//!
//! Fails: `a_single_word_has_the_very_numbers_of_its_vector`.

// in headline_vector:
-    if known > 0.0 { sum / known } else { sum }
+    if known > 0.0 {
+        sum /= known;
+    }
+    sum.mapv(|v: f64| (v * 1000.0).round() / 1000.0)
