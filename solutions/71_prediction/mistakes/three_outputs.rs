//! There is one output less than there are labels.
//! 出力がラベルの数より 1 つ少なくなっています。
//!
//! Next: a loop up to, but not including, the last label leaves one out.
//! 次に: ループが最後のラベルの手前で終わっていないか確かめましょう。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`, `without_features_every_label_is_equally_likely`,
//! `the_first_prediction_is_the_first_row_of_all`.

use ndarray::s;

// in predict:
-    softmax(&logits(x, w))
+    let labels = w.ncols() - 1;
+    softmax(&logits(x, &w.slice(s![.., ..labels])))
