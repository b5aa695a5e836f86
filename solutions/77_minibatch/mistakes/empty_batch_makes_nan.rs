//! The mean over an empty batch is 0/0, and all weights become NaN.
//! 空のバッチの平均が 0/0 になり、すべての重みが NaN になります。
//!
//! Next: a batch without examples has no mean. Refuse it with a panic.
//! 次に: 事例のないバッチには平均がありません。パニックさせましょう。
//!
//! Fails: `batches_that_do_not_fit_are_refused`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let batch_x = x.select(ndarray::Axis(0), batch);
    let mut error = prediction::predict(&batch_x, w);
    for (mut row, &i) in error.rows_mut().into_iter().zip(batch) {
        row[labels[i]] -= 1.0;
    }
    let mean = batch_x.t().dot(&error) / batch.len() as f64;
    w.scaled_add(-learning_rate, &mean);
}
