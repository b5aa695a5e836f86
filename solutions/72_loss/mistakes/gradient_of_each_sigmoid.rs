//! The probabilities come from a sigmoid for each label, not from softmax.
//! 確率を softmax ではなく、ラベルごとのシグモイドで計算しています。
//!
//! Next: the sum of ŷ over the labels should be 1, and the sum of ŷ − y 0.
//! 次に: ŷ のラベルについての合計は 1、ŷ − y の合計は 0 になるはずです。
//!
//! Fails: `the_gradient_at_zero_weights_is_known`, `every_row_of_the_gradient_sums_to_zero`.

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let mut error = prediction::logits(x, w).mapv(prediction::sigmoid);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    x.t().dot(&error) / labels.len() as f64
}
