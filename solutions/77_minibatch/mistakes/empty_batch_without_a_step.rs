//! An empty batch makes no step, in silence.
//! 空のバッチのとき、何もせずに黙って終わっています。
//!
//! Next: a batch without examples has no mean. Refuse it with a panic.
//! 次に: 事例のないバッチには平均がありません。パニックさせましょう。
//!
//! Fails: `batches_that_do_not_fit_are_refused`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    if batch.is_empty() {
        return;
    }
    let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
    let batch_x = x.select(ndarray::Axis(0), batch);
    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
}
