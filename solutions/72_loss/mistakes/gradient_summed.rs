//! The gradient is summed over the examples, not averaged.
//! 勾配が例についての平均ではなく、合計になっています。
//!
//! Next: divide by the number of examples, `x.nrows()`.
//! 次に: 例の数 `x.nrows()` で割ってみましょう。
//!
//! Fails: `a_set_given_twice_has_the_same_loss_and_gradient`, `the_gradient_at_zero_weights_is_known`.

// in gradient:
-    error /= labels.len() as f64;
