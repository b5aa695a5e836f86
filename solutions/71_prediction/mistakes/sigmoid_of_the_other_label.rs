//! The probability of the second label is returned, the one with the logit 0.
//! ロジットが 0 の、2 番目のラベルの確率を返しています。
//!
//! Next: which of the two numbers of softmax(z, 0) belongs to z?
//! 次に: softmax(z, 0) の 2 つの数のうち、z のものはどちらでしょうか。
//!
//! Fails: `the_sigmoid_is_a_softmax_of_two`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    softmax(&ndarray::array![[z, 0.0]])[[0, 1]]
