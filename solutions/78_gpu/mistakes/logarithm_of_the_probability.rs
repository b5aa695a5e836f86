//! The loss is the logarithm of a probability that may have become 0.
//! 0 になりうる確率の対数を、損失としています。
//!
//! Next: subtract before taking the logarithm: ln(e / sum) is z − ln(sum).
//! 次に: 割り算してから対数をとる代わりに、ln(e / sum) = z − ln(sum) を使ってみましょう。
//!
//! Fails: `large_logits_do_not_overflow`.

// in FORWARD:
-    loss[p.start + b] = log(sum) - z[label];
+    loss[p.start + b] = -log(e[label] / sum);
