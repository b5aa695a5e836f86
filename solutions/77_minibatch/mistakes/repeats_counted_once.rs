//! An example that the batch names twice counts only once.
//! バッチに 2 回含まれる事例を、1 回しか数えていません。
//!
//! Next: the mean runs over the entries of the batch as they are. There is no need for a set.
//! 次に: 平均は、バッチの要素をそのまま数えて取ります。集合にする必要はありません。
//!
//! Fails: `an_example_named_twice_counts_twice`.

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let batch: Vec<usize> = std::collections::BTreeSet::from_iter(batch.iter().copied()).into_iter().collect();
    let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
    let batch_x = x.select(ndarray::Axis(0), &batch);
    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
}
