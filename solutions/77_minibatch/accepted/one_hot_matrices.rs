//! Everything in matrices: the batch's rows are a product with a selection matrix, the labels are one-hot.

use ndarray::Array2;

pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    let n = order.len();
    let starts = (0..n).step_by(batch_size);
    starts.map(|start| order[start..n.min(start + batch_size)].iter().copied().collect()).collect()
}

/// A matrix with a 1 in each row, in the column that is given for it.
fn one_hot(ones: &[usize], columns: usize) -> Array2<f64> {
    let mut matrix = Array2::zeros((ones.len(), columns));
    for (mut row, &one) in matrix.rows_mut().into_iter().zip(ones) {
        row[one] = 1.0;
    }
    matrix
}

pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(labels.len() == x.nrows(), "{} labels for {} rows", labels.len(), x.nrows());
    assert!(!batch.is_empty(), "a batch of no examples");
    let selection = one_hot(batch, x.nrows());
    let (x, y) = (selection.dot(x), selection.dot(&one_hot(labels, w.ncols())));
    let error = prediction::softmax(&prediction::logits(&x, w)) - y;
    let step = x.t().dot(&error) * (learning_rate / batch.len() as f64);
    let moved = &w.view() - &step;
    w.assign(&moved);
}
