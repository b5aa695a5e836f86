//! Negative features are taken for 0.
//! 負の特徴量を 0 とみなしています。
//!
//! Next: ReLU comes in problem 79. Here every feature counts, negative ones too.
//! 次に: ReLU が出てくるのは問題 79 です。ここでは負の特徴量もそのまま使います。
//!
//! Fails: `the_prediction_is_the_formula_at_the_size_of_the_real_data`.

// in predict:
-    softmax(&logits(x, w))
+    softmax(&logits(&x.mapv(|x| x.max(0.0)), w))
