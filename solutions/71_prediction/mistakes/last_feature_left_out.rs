//! The last feature is left out of the sum.
//! 最後の特徴量が和に入っていません。
//!
//! Next: does your loop reach the last feature, D − 1?
//! 次に: ループが最後の特徴量 D − 1 まで届いているか確かめましょう。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`.

use ndarray::s;

// in predict:
-    softmax(&logits(x, w))
+    assert!(x.ncols() == w.nrows(), "{} features, but weights for {}", x.ncols(), w.nrows());
+    let last = x.ncols() - 1;
+    softmax(&logits(&x.slice(s![.., ..last]), &w.slice(s![..last, ..])))
