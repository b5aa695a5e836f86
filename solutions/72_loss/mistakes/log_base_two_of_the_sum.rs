//! The loss is right but for its unit: it is in bits, as the logarithm is that to base 2.
//! 対数の底が 2 なので、損失がビット単位になっています。それ以外は正しい計算です。
//!
//! Next: learning counts in nats: 1 bit is ln 2 of them, so use `ln`.
//! 次に: 学習ではナットを使います。1 ビットは ln 2 ナットなので、`ln` を使いましょう。
//!
//! Fails: `equal_logits_have_the_loss_ln_4`, `the_losses_of_the_text_are_right`.

// in cross_entropy:
-    sum / labels.len() as f64
+    sum / std::f64::consts::LN_2 / labels.len() as f64
