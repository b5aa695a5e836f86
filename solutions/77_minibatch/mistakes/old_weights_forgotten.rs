//! The weights are replaced by the step, instead of moved by it.
//! 重みを 1 ステップ分動かすのではなく、ステップの値で置き換えています。
//!
//! Next: in W ← W − η · mean, where do the old weights stand on the right?
//! 次に: W ← W − η · (平均) の右辺で、元の重みはどこにありますか。
//!
//! Fails: `a_batch_of_all_is_gradient_descent`, `an_epoch_is_a_step_for_each_batch_of_some_order`,
//! `every_epoch_has_a_step_for_each_batch`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
    let batch_x = x.select(ndarray::Axis(0), batch);
    w.assign(&(loss::gradient(&batch_x, w, &batch_labels) * -learning_rate));
}
