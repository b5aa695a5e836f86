//! The distance from Y is taken, without its sign.
//! Y との差の絶対値をとっていて、符号がなくなっています。
//!
//! Next: the right label should be raised and the others lowered. What tells them apart in your error?
//! 次に: 正解のラベルは上げ、ほかは下げるべきです。いまの誤差で両者を区別できますか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] = 1.0 - row[label];
    }
    x.t().dot(&error) / labels.len() as f64
}
