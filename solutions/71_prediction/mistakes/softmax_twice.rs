//! Softmax is taken twice, which draws all probabilities towards 1/L.
//! softmax を 2 回かけているので、どの確率も 1/L に近づいています。
//!
//! Next: once is enough: what goes into your second softmax?
//! 次に: softmax は 1 回で十分です。2 回目には何が入っていますか。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`.

// in predict:
-    softmax(&logits(x, w))
+    softmax(&softmax(&logits(x, w)))
