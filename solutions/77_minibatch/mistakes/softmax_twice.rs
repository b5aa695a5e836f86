//! Softmax is applied twice: to the logits, and then to the probabilities.
//! ソフトマックスを 2 回適用しています。ロジットに 1 回、その結果の確率にもう 1 回です。
//!
//! Next: `prediction::predict` gives probabilities already.
//! 次に: `prediction::predict` の結果は、すでに確率です。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_one_is_a_step_of_sgd`,
//! `a_step_is_finite_where_a_wrong_label_leads_by_1000`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    assert!(!batch.is_empty(), "the batch is empty");
    let batch_x = x.select(ndarray::Axis(0), batch);
    let mut error = prediction::softmax(&prediction::predict(&batch_x, w));
    for (mut row, &i) in error.rows_mut().into_iter().zip(batch) {
        row[labels[i]] -= 1.0;
    }
    w.scaled_add(-learning_rate / batch.len() as f64, &batch_x.t().dot(&error));
}
