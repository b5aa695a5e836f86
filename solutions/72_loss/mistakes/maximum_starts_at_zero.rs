//! The search for the largest logit starts at 0, so that a row of very negative logits has no exponential left.
//! 最大値を 0 から探し始めているので、ロジットが大きな負の数ばかりの行では exp がすべて 0 になります。
//!
//! Next: start from a number that is below every other: `f64::NEG_INFINITY`.
//! 次に: どの数よりも小さい値、`f64::NEG_INFINITY` から始めましょう。
//!
//! Fails: `a_lead_of_a_thousand_costs_a_thousand_or_nothing`.

// in cross_entropy:
-        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
+        let max = z.fold(0.0, |max: f64, &z| max.max(z));
