//! The logits are returned as they are, without softmax.
//! softmax をかけずに、ロジットをそのまま返しています。
//!
//! Next: which function makes probabilities of logits?
//! 次に: ロジットを確率に変えるのはどの関数でしょうか。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`, `without_features_every_label_is_equally_likely`.

// in predict:
-    softmax(&logits(x, w))
+    logits(x, w)
