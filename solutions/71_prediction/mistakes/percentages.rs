//! The probabilities are given in percent.
//! 確率がパーセントになっています。
//!
//! Next: a probability lies between 0 and 1.
//! 次に: 確率は 0 以上 1 以下の数です。
//!
//! Fails: `every_row_sums_to_one`, `a_larger_logit_has_a_larger_probability`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
        let sum = row.sum();
        row.mapv_inplace(|e| 100.0 * e / sum);
    }
    p
}
