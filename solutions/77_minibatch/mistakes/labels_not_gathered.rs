//! The rows of the batch are taken, but the labels of the first examples.
//! 行はバッチのものなのに、ラベルは先頭の事例のものを使っています。
//!
//! Next: the labels need the same numbers as the rows: `labels[i]` for each i of the batch.
//! 次に: ラベルにも行と同じ番号を使います。バッチの各 i について `labels[i]` です。
//!
//! Fails: `only_the_examples_of_the_batch_count`, `the_order_within_a_batch_changes_nothing`,
//! `a_batch_of_one_is_a_step_of_sgd`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let batch_x = x.select(ndarray::Axis(0), batch);
    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &labels[..batch.len()]));
}
