//! This is the slope for the logits, before the chain rule leads on to the weights.
//! ロジットについての傾きで止まっていて、連鎖律で重みまでさかのぼっていません。
//!
//! Next: ∂E/∂w[d, j] = ∂E/∂zⱼ · x[d]. Which factor is missing?
//! 次に: ∂E/∂w[d, j] = ∂E/∂zⱼ · x[d] です。足りない因子はどれでしょうか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    error / labels.len() as f64
}
