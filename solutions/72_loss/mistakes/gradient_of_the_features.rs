//! This is the slope for the features X, not for the weights W.
//! 重み W ではなく、特徴量 X についての傾きになっています。
//!
//! Next: the result should have the shape of W, (D, L).
//! 次に: 結果は W と同じ (D, L) の形になるはずです。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    error.dot(&w.t()) / labels.len() as f64
}
