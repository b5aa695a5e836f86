//! The weights move along the gradient, up to a larger loss.
//! 重みを勾配と同じ向きに動かしているので、損失が大きくなります。
//!
//! Next: a gradient points uphill. Look at the sign of the step.
//! 次に: 勾配は坂を上る向きを指します。更新の符号を確かめましょう。
//!
//! Fails: `a_step_uses_the_mean_of_the_gradients`, `a_batch_of_one_is_a_step_of_sgd`,
//! `a_batch_of_all_is_gradient_descent`, `a_step_is_finite_where_a_wrong_label_leads_by_1000`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
    let batch_x = x.select(ndarray::Axis(0), batch);
    w.scaled_add(learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
}
