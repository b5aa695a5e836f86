//! The labels of the batch are taken, but the rows of the first examples.
//! ラベルはバッチのものなのに、行は先頭の事例のものを使っています。
//!
//! Next: the rows need the same numbers as the labels: `x.select(Axis(0), batch)`.
//! 次に: 行にもラベルと同じ番号を使います。`x.select(Axis(0), batch)` です。
//!
//! Fails: `only_the_examples_of_the_batch_count`, `a_batch_of_one_is_a_step_of_sgd`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
    let rows = x.slice(ndarray::s![..batch.len(), ..]);
    w.scaled_add(-learning_rate, &loss::gradient(&rows, w, &batch_labels));
}
