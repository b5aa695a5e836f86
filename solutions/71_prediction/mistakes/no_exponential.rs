//! The logits are divided by their sum, without the exponential.
//! exp をとらずに、ロジットをそのまま合計で割っています。
//!
//! Next: a logit may be negative, and a probability may not. Look at the formula.
//! 次に: ロジットは負にもなりますが、確率は負になりません。式を見直しましょう。
//!
//! Fails: `softmax_is_the_formula`, `a_larger_logit_has_a_larger_probability`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let sum = row.sum();
        row /= sum;
    }
    p
}
