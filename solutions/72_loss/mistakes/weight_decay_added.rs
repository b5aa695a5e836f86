//! A share of the weights is added, as weight decay does.
//! 重み減衰のように、重みの一部を勾配に足しています。
//!
//! Next: the loss of this problem has no penalty for large weights, so its gradient has none either.
//! 次に: この問題の損失には大きな重みへの罰則がありません。勾配にもないはずです。
//!
//! Fails: `the_gradient_agrees_with_numerical_gradients`, `the_gradient_is_the_slope_of_your_own_loss`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    x.t().dot(&error) / labels.len() as f64 + 0.01 * &w.to_owned()
}
