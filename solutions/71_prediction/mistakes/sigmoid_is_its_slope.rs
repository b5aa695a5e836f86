//! The slope σ(z) (1 − σ(z)) is returned, not σ(z).
//! σ(z) ではなく、その傾き σ(z) (1 − σ(z)) を返しています。
//!
//! Next: the slope is needed in backpropagation. Here the value is asked for.
//! 次に: 傾きは誤差逆伝播で使うものです。ここで求めるのは値です。
//!
//! Fails: `the_sigmoid_is_a_softmax_of_two`, `the_sigmoid_of_a_thousand_does_not_overflow`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    let s = 1.0 / (1.0 + (-z).exp());
+    s * (1.0 - s)
