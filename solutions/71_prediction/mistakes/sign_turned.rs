//! The sign is turned: the smallest logit gets the largest probability.
//! 符号が逆で、最も小さいロジットの確率が最も大きくなっています。
//!
//! Next: exp(z), and not exp(−z).
//! 次に: exp(−z) ではなく exp(z) です。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `a_larger_logit_has_a_larger_probability`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let min = row.fold(f64::INFINITY, |min, &z| min.min(z));
        row.mapv_inplace(|z| (min - z).exp());
        let sum = row.sum();
        row /= sum;
    }
    p
}
