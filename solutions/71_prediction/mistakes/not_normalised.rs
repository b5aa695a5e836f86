//! The exponentials are not divided by their sum.
//! exp をとっただけで、合計で割っていません。
//!
//! Next: probabilities sum to 1. What do yours sum to?
//! 次に: 確率の合計は 1 です。いまの合計はいくつでしょうか。
//!
//! Fails: `every_row_sums_to_one`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
    }
    p
}
