//! One softmax runs over the whole batch, so the probabilities of all its examples together sum to 1.
//! バッチ全体に 1 つのソフトマックスを取っているので、全事例の確率を合わせて 1 になっています。
//!
//! Next: each row has a sum of its own. Divide row by row.
//! 次に: 和は行ごとに取ります。行ごとに割りましょう。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_all_is_gradient_descent`,
//! `every_epoch_has_a_step_for_each_batch`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    assert!(!batch.is_empty(), "the batch is empty");
    let batch_x = x.select(ndarray::Axis(0), batch);
    let logits = batch_x.dot(w);
    let max = logits.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
    let mut error = logits.mapv(|z| (z - max).exp());
    error /= error.sum();
    for (mut row, &i) in error.rows_mut().into_iter().zip(batch) {
        row[labels[i]] -= 1.0;
    }
    w.scaled_add(-learning_rate / batch.len() as f64, &batch_x.t().dot(&error));
}
