//! The examples of the batch take small steps one after the other, each at weights that the last one has changed.
//! バッチの中で 1 件ずつ小さく更新しているので、あとの事例の勾配が、もう変わった重みで計算されています。
//!
//! Next: all gradients of a batch belong to the same weights. Change them when the mean is complete.
//! 次に: バッチの勾配は、すべて同じ重みで計算します。平均がそろってから重みを変えましょう。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_all_is_gradient_descent`,
//! `the_order_within_a_batch_changes_nothing`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    assert!(!batch.is_empty(), "the batch is empty");
    for &i in batch {
        sgd::step(w, &x.row(i), labels[i], learning_rate / batch.len() as f64);
    }
}
