//! There is a step for each example of the batch, so this is SGD again, and B makes no difference.
//! バッチの 1 件ごとに更新しているので、SGD と同じで、B を変えても何も変わりません。
//!
//! Next: first the mean gradient of the whole batch, then one step.
//! 次に: まずバッチ全体の勾配の平均を求めてから、1 回だけ更新しましょう。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_all_is_gradient_descent`,
//! `every_epoch_has_a_step_for_each_batch`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    assert!(!batch.is_empty(), "the batch is empty");
    for &i in batch {
        sgd::step(w, &x.row(i), labels[i], learning_rate);
    }
}
