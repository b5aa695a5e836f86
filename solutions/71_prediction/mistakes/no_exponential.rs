//! The logits are divided by their sum, without the exponential.
//! exp をとらずに、ロジットをそのまま合計で割っています。
//!
//! Next: a logit may be negative, and a probability may not. Look at the formula.
//! 次に: ロジットは負にもなりますが、確率は負になりません。式を見直しましょう。
//!
//! Fails: `softmax_is_the_formula`, `a_larger_logit_has_a_larger_probability`.

// in softmax:
-        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
-        row.mapv_inplace(|z| (z - max).exp());
