//! # 77. Mini-batches
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels, B examples in a batch.

mod training;

use ndarray::ArrayRef2;

pub use training::train;

/// Cuts the order of an epoch into batches of `batch_size`; the last one is what is left, and may be short.
///
/// * `order`: indices of N examples
/// * `batch_size`: B
///
/// Returns ⌈N/B⌉ batches, which put together give the order.
///
/// # Panics
///
/// When `batch_size` is 0.
///
/// ```
/// use minibatch_solution::batches;
///
/// assert_eq!(batches(&[3, 0, 4, 1, 2], 2), [vec![3, 0], vec![4, 1], vec![2]]);
/// ```
pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    // hole: todo!("cut the order into batches\n{} {batch_size}", order.len())
    // in Japanese: 順序をバッチに分ける
    order.chunks(batch_size).map(|batch| batch.to_vec()).collect()
    // end hole
}

/// One step down the mean gradient of a batch, `W ← W − η · 1/B ∑ ∂Eᵢ/∂W`, where the sum runs over the batch.
///
/// * `w`: weights, shape `(D, L)`; changed
/// * `x`: features of all examples, shape `(N, D)`
/// * `labels`: N numbers, each below L
/// * `batch`: indices of the B examples to learn from, each below N
/// * `learning_rate`: η
///
/// The new weights are finite even where a wrong label leads by 1000.
///
/// # Panics
///
/// When the batch is empty, an index is not below N, a label is not below L, or the shapes do not fit.
///
/// ```
/// use minibatch_solution::update;
/// use ndarray::{Array2, array};
///
/// let mut w = Array2::zeros((2, 2));
/// update(&mut w, &array![[1.0, 2.0], [3.0, 0.0], [9.0, 9.0]], &[0, 1, 0], &[0, 1], 1.0);
/// assert_eq!(w, array![[-0.5, 0.5], [0.5, -0.5]]);
/// ```
pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    // hole: todo!("one step against the mean gradient of the batch\n{:?}", (w.dim(), x.dim(), batch.len(), learning_rate))
    // in Japanese: バッチの勾配の平均と逆の向きに 1 歩進む
    let batch_labels: Vec<usize> = batch.iter().map(|&i| labels[i]).collect();
    let batch_x = x.select(ndarray::Axis(0), batch);
    w.scaled_add(-learning_rate, &loss::gradient(&batch_x, w, &batch_labels));
    // end hole
}
