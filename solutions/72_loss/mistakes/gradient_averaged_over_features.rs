//! The gradient is divided by the number of features, not of examples.
//! 勾配を、事例の数ではなく特徴量の数で割っています。
//!
//! Next: which of the two sizes of X is N?
//! 次に: X の 2 つの大きさのうち、N はどちらでしょうか。
//!
//! Fails: `the_gradient_agrees_with_numerical_gradients`, `a_set_given_twice_has_the_same_loss_and_gradient`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    x.t().dot(&error) / x.ncols() as f64
}
