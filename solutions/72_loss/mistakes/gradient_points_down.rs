//! The sign is turned: this is the direction in which the loss falls.
//! 符号が逆で、損失が下がる方向になっています。
//!
//! Next: the gradient says where the loss rises; the minus sign comes later, in the step of SGD.
//! 次に: 勾配は損失が上がる方向を表します。マイナスを付けるのは、後の SGD の更新のときです。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row *= -1.0;
        row[label] += 1.0;
    }
    x.t().dot(&error) / labels.len() as f64
}
