//! The gradient is summed over the examples, not averaged.
//! 勾配が例についての平均ではなく、合計になっています。
//!
//! Next: divide by the number of examples, `x.nrows()`.
//! 次に: 例の数 `x.nrows()` で割ってみましょう。
//!
//! Fails: `a_set_given_twice_has_the_same_loss_and_gradient`, `the_gradient_at_zero_weights_is_known`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    x.t().dot(&error)
}
