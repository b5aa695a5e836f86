//! The gradient is cut off at ±100.
//! 勾配を ±100 で切っています。
//!
//! Next: clipping is a trick of some training loops. The gradient itself may be as large as it is.
//! 次に: クリッピングは学習ループの工夫です。勾配そのものは、大きくてもそのまま返しましょう。
//!
//! Fails: `logits_of_a_thousand_have_a_gradient`.

// in gradient:
-    error /= labels.len() as f64;
-    x.t().dot(&error)
+    (x.t().dot(&error) / labels.len() as f64).mapv(|g| g.clamp(-100.0, 100.0))
