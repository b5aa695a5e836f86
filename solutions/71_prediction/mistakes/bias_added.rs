//! A bias is added to the logits.
//! ロジットにバイアスを足しています。
//!
//! Next: the layer of this problem is X W and nothing else. What is the answer for x = 0?
//! 次に: この問題の層は X W だけです。x = 0 のときの答えはどうなるべきでしょうか。
//!
//! Fails: `without_features_every_label_is_equally_likely`, `the_prediction_is_the_softmax_of_the_logits`.

use ndarray::Array1;

// in predict:
-    softmax(&logits(x, w))
+    let bias: Array1<f64> = (0..w.ncols()).map(|label| 0.1 * label as f64).collect();
+    softmax(&(logits(x, w) + bias))
