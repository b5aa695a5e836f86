//! The result has a column for each headline, not a row.
//! 結果が、見出しごとの行ではなく列になっています。
//!
//! Next: write the shapes down: (N, D) times (D, L).
//! 次に: (N, D) と (D, L) の積の形を書いてみましょう。
//!
//! Fails: `the_prediction_is_the_softmax_of_the_logits`, `without_features_every_label_is_equally_likely`.

// in predict:
-    softmax(&logits(x, w))
+    softmax(&logits(x, w)).reversed_axes()
