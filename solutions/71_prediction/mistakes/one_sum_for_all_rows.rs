//! Every exponential is divided by the sum over the whole matrix, not over its row.
//! 行の合計ではなく、行列全体の合計で割っています。
//!
//! Next: with two headlines, what does each row of yours sum to?
//! 次に: 見出しが 2 件のとき、各行の合計はいくつになっていますか。
//!
//! Fails: `every_row_sums_to_one`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
    }
    let sum = p.sum();
    p / sum
}
