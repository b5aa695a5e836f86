//! The gradient is transposed, (L, D).
//! 勾配が転置されて (L, D) になっています。
//!
//! Next: (D, N) times (N, L) is (D, L). Which of the two matrices must be transposed?
//! 次に: (D, N) と (N, L) の積が (D, L) です。転置するのはどちらの行列でしょうか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    error.t().dot(x) / labels.len() as f64
}
