//! The sigmoid answers 0 or 1, as a step does.
//! シグモイドが 0 か 1 しか返さず、階段関数になっています。
//!
//! Next: σ(2) is 0.880797, neither 0 nor 1. Leave the decision to the caller.
//! 次に: σ(2) は 0.880797 で、0 でも 1 でもありません。判断は呼び出し側に任せましょう。
//!
//! Fails: `the_sigmoid_is_a_softmax_of_two`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    if z > 0.0 { 1.0 } else { 0.0 }
