//! The logarithms of the probabilities are returned (log-softmax).
//! 確率ではなく、その対数(log-softmax)を返しています。
//!
//! Next: which values may a probability have? Yours are negative.
//! 次に: 確率がとりうる値の範囲を考えましょう。いまは負の値になっています。
//!
//! Fails: `every_row_sums_to_one`, `a_larger_logit_has_a_larger_probability`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        let sum = row.mapv(|z| (z - max).exp()).sum();
        row.mapv_inplace(|z| z - max - sum.ln());
    }
    p
}
