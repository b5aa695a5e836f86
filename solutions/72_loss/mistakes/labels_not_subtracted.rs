//! Y is not subtracted: the gradient is Xᵀ Ŷ / N.
//! Y を引いておらず、勾配が Xᵀ Ŷ / N になっています。
//!
//! Next: with a perfect prediction, Ŷ = Y, the gradient should be 0.
//! 次に: 予測が完璧で Ŷ = Y なら、勾配は 0 になるはずです。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        let _ = (&mut row, label);
    }
    x.t().dot(&error) / labels.len() as f64
}
