//! A step has the length of the gradient, whatever the learning rate is.
//! 学習率に関係なく、勾配の長さのまま進んでいます。
//!
//! Next: which of the arguments of `update` is never used?
//! 次に: `update` の引数のうち、使っていないものはどれですか。
//!
//! Fails: `a_batch_of_one_is_a_step_of_sgd`, `a_batch_of_all_is_gradient_descent`,
//! `every_epoch_has_a_step_for_each_batch`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], _learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
    let batch_x = x.select(ndarray::Axis(0), batch);
    w.scaled_add(-1.0, &loss::gradient(&batch_x, w, &batch_labels));
}
