//! The weights are transposed before the product, as if they were kept as (L, D), the way PyTorch does.
//! 積の前に重みを転置しています。PyTorch のように (L, D) で持っていると考えているようです。
//!
//! Next: here W is (D, L). Do the inner sizes agree without a transposition?
//! 次に: ここでの W は (D, L) です。転置しなくても内側の大きさは合うでしょうか。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`, `without_features_every_label_is_equally_likely`.

// in predict:
-    softmax(&logits(x, w))
+    softmax(&x.dot(&w.t()))
