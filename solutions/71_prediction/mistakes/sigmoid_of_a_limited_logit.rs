//! The logit is cut off, at ±20 or so, before the sigmoid, so all larger ones have the same probability.
//! sigmoid の前にロジットを ±20 などに切りつめているので、それより大きいものが同じ確率になります。
//!
//! Next: exp(−z) may be infinite here: 1 / ∞ is 0, which is right. Leave z as it is.
//! 次に: ここでは exp(−z) が無限大になっても 1 / ∞ = 0 で正しい値です。z はそのままで構いません。
//!
//! Fails: `the_sigmoid_of_a_thousand_does_not_overflow`.

// in sigmoid:
-    1.0 / (1.0 + (-z).exp())
+    1.0 / (1.0 + (-z.clamp(-20.0, 20.0)).exp())
