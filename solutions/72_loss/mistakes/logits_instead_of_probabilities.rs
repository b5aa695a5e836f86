//! Y is subtracted from the logits, not from the probabilities.
//! 確率ではなく、ロジットから Y を引いています。
//!
//! Next: Ŷ is a prediction. Which function makes it?
//! 次に: Ŷ は予測です。それを作るのはどの関数でしょうか。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::logits(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    x.t().dot(&error) / labels.len() as f64
}
