//! The largest logit of all rows is subtracted, and a row far below it becomes 0/0.
//! 全部の行の中の最大値を引いているので、それよりずっと小さい行が 0/0 になります。
//!
//! Next: each row stands alone. Where must the largest logit be looked for?
//! 次に: 行はそれぞれ独立しています。最大値はどこから探すべきでしょうか。
//!
//! Fails: `rows_stand_alone`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
    let mut p = z.mapv(|z| (z - max).exp());
    for mut row in p.rows_mut() {
        let sum = row.sum();
        row /= sum;
    }
    p
}
