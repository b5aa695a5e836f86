//! `-z.exp()` is −exp(z), and not exp(−z).
//! `-z.exp()` は exp(−z) ではなく −exp(z) です。
//!
//! Next: a method binds closer than the sign; put −z in brackets.
//! 次に: 符号よりもメソッドのほうが先に結び付きます。−z を括弧で囲みましょう。
//!
//! Fails: `the_sigmoid_is_a_softmax_of_two`, `the_sigmoid_of_a_thousand_does_not_overflow`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    1.0 / (1.0 + -z.exp())
