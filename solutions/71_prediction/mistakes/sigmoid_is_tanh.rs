//! The hyperbolic tangent is taken for the sigmoid: it goes from −1 to 1.
//! シグモイドの代わりに tanh を使っています。tanh の範囲は −1 から 1 です。
//!
//! Next: a probability is never negative. What is σ(0)?
//! 次に: 確率は負になりません。σ(0) はいくつでしょうか。
//!
//! Fails: `the_sigmoid_is_a_softmax_of_two`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    z.tanh()
