//! Without any example the gradient is computed all the same.
//! 事例が 1 件もないのに、勾配を計算しています。
//!
//! Next: the mean of no examples does not exist.
//! 次に: 0 件の平均は存在しません。
//!
//! Fails: `labels_that_do_not_fit_are_refused`.

pub fn output_error(logits: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    if !labels.is_empty() {
        assert_fits(logits, labels);
    }
    let mut error = softmax(logits);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    error / labels.len().max(1) as f64
}
