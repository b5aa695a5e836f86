//! Rows without a label keep their whole prediction as an error: the labels are not checked.
//! ラベルを確かめていないので、ラベルのない行の予測がそのまま誤差になっています。
//!
//! Next: call `assert_fits` before you read a label.
//! 次に: ラベルを読む前に `assert_fits` を呼びましょう。
//!
//! Fails: `the_gradient_refuses_what_does_not_fit`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::predict(x, w);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    x.t().dot(&error) / labels.len() as f64
}
