//! The gradient is cut off at ±1.
//! 勾配を ±1 で切っています。
//!
//! Next: clipping is a trick of some training loops. The gradient itself may be as large as it is.
//! 次に: クリッピングは学習ループの工夫です。勾配そのものは、大きくてもそのまま返しましょう。
//!
//! Fails: `logits_of_a_thousand_have_a_gradient`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    (x.t().dot(&error) / labels.len() as f64).mapv(|g| g.clamp(-1.0, 1.0))
}
