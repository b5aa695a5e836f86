//! The other logit is taken as −z, and not as 0.
//! もう一方のロジットを 0 ではなく −z にしています。
//!
//! Next: the softmax of (z, −z) depends on the difference 2z. Which difference is wanted?
//! 次に: (z, −z) の softmax は差 2z で決まります。求める差はいくつでしょうか。
//!
//! Fails: `the_sigmoid_is_a_softmax_of_two`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    softmax(&ndarray::array![[z, -z]])[[0, 0]]
