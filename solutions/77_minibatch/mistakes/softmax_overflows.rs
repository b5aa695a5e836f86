//! Softmax takes `exp` of the logits as they are, which is infinite above 709.
//! ソフトマックスがロジットをそのまま `exp` に渡しているので、709 を超えると無限大になります。
//!
//! Next: subtract the largest logit of the row first, or use what you wrote in problem 71 or 72.
//! 次に: 先に行の最大のロジットを引くか、問題 71 や 72 で書いた関数を使いましょう。
//!
//! Fails: `a_step_is_finite_where_a_wrong_label_leads_by_1000`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    assert!(!batch.is_empty(), "the batch is empty");
    let batch_x = x.select(ndarray::Axis(0), batch);
    let mut error = batch_x.dot(w).mapv(f64::exp);
    for (mut row, &i) in error.rows_mut().into_iter().zip(batch) {
        let sum = row.sum();
        row /= sum;
        row[labels[i]] -= 1.0;
    }
    w.scaled_add(-learning_rate / batch.len() as f64, &batch_x.t().dot(&error));
}
