//! The logits are divided by the square root of their number first, as attention does.
//! 注意機構(attention)のように、先にロジットを個数の平方根で割っています。
//!
//! Next: the formula of softmax has no such factor.
//! 次に: softmax の式には、そのような係数はありません。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `softmax_is_the_formula`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for mut row in p.rows_mut() {
        let scale = (row.len() as f64).sqrt();
        row /= scale;
        let max = row.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
        let sum = row.sum();
        row /= sum;
    }
    p
}
