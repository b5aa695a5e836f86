//! The exponentials are computed in f32: eight digits are lost.
//! exp を f32 で計算しているので、8 桁ほど精度が失われています。
//!
//! Next: the logits are f64. Stay with f64 from end to end.
//! 次に: ロジットは f64 です。最後まで f64 のまま計算しましょう。
//!
//! Fails: `softmax_of_six_and_four_is_as_in_the_text`, `softmax_is_the_formula`.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.mapv(|z| z as f32);
    for mut row in p.rows_mut() {
        let max = row.fold(f32::NEG_INFINITY, |max, &z| max.max(z));
        row.mapv_inplace(|z| (z - max).exp());
        let sum = row.sum();
        row /= sum;
    }
    p.mapv(f64::from)
}
