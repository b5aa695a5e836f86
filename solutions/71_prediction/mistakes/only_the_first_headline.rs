//! Only the first headline is predicted.
//! 最初の見出ししか予測していません。
//!
//! Next: Ŷ has a row for every row of X.
//! 次に: Ŷ には、X の行ごとに 1 行あります。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`, `without_features_every_label_is_equally_likely`,
//! `the_first_prediction_is_the_first_row_of_all`.

use ndarray::s;

// in predict:
-    softmax(&logits(x, w))
+    softmax(&logits(&x.slice(s![..1, ..]), w))
