//! The prediction goes through softmax once more before Y is subtracted.
//! Y を引く前に、予測にもう一度 softmax をかけています。
//!
//! Next: `predict` returns probabilities already.
//! 次に: `predict` が返すのはすでに確率です。
//!
//! Fails: `the_gradient_agrees_with_numerical_gradients`, `the_gradient_is_the_slope_of_your_own_loss`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::softmax(&prediction::predict(x, w));
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    x.t().dot(&error) / labels.len() as f64
}
