//! There is one output more than there are labels.
//! 出力がラベルの数より 1 つ多くなっています。
//!
//! Next: labels 0 to 3 are four labels. How many columns has W?
//! 次に: ラベルは 0 から 3 までの 4 つです。W の列はいくつでしょうか。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`, `the_first_prediction_is_the_first_row_of_all`.

use ndarray::{Axis, concatenate};

// in predict:
-    softmax(&logits(x, w))
+    let z = logits(x, w);
+    let more = Array2::zeros((z.nrows(), 1));
+    softmax(&concatenate(Axis(1), &[z.view(), more.view()]).expect("both have a row for each example"))
