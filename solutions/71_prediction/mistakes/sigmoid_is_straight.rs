//! The sigmoid is a straight line that is cut off at 0 and 1 (a hard sigmoid).
//! シグモイドが、0 と 1 で切った直線になっています（hard sigmoid）。
//!
//! Next: the formula has an exponential in it.
//! 次に: 式には exp が入っています。
//!
//! Fails: `the_sigmoid_is_a_softmax_of_two`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    (0.2 * z + 0.5).clamp(0.0, 1.0)
