//! Only the first example of the batch is used, as when B was 1.
//! バッチの最初の 1 件しか使っていません。B = 1 のときのままです。
//!
//! Next: take all rows that the batch names, not just `batch[0]`.
//! 次に: `batch[0]` だけでなく、バッチのすべての行を使いましょう。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `the_order_within_a_batch_changes_nothing`,
//! `an_epoch_is_a_step_for_each_batch_of_some_order`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let i = batch[0];
    sgd::step(w, &x.row(i), labels[i], learning_rate);
}
