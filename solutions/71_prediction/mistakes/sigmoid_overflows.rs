//! exp(z) / (1 + exp(z)) is ∞/∞ for a large z.
//! exp(z) / (1 + exp(z)) は、z が大きいと ∞/∞ になります。
//!
//! Next: divide both parts of the fraction by exp(z). Which exponential is left?
//! 次に: 分子と分母を exp(z) で割りましょう。残るのはどの exp でしょうか。
//!
//! Fails: `the_sigmoid_of_a_thousand_does_not_overflow`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    z.exp() / (1.0 + z.exp())
