//! # 77. Mini-batches
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels, B examples in a batch.

use ndarray::ArrayRef2;
use sgd::{Config, epoch_order};

/// Cuts the order of an epoch into batches of `batch_size`; the last one is what is left.
///
/// Returns ⌈N/B⌉ batches, which put together give the order.
///
/// # Panics
///
/// When `batch_size` is 0.
pub fn batches(order: &[usize], batch_size: usize) -> Vec<Vec<usize>> {
    // hole: todo!("cut the order into batches\n{order:?}\n{batch_size}")
    assert!(batch_size > 0, "a batch of 0 examples");
    order.chunks(batch_size).map(<[usize]>::to_vec).collect()
    // end hole
}

/// One step down the gradient of a batch, `W ← W − η/B ∑ ∂Eᵢ/∂W` over the B examples of the batch.
///
/// * `w`: weights, shape `(D, L)`; changed
/// * `x`: features of all examples, shape `(N, D)`
/// * `labels`: N labels
/// * `batch`: indices of the batch's examples, each below N
///
/// # Panics
///
/// When the batch is empty, an index is not below N, or the shapes do not fit.
pub fn update(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch: &[usize], learning_rate: f64) {
    // hole: todo!("one step against the mean gradient of the batch\n{w}\n{x}\n{labels:?}\n{batch:?}\n{learning_rate}")
    let rows = x.select(ndarray::Axis(0), batch);
    let labels: Vec<_> = batch.iter().map(|&i| labels[i]).collect();
    w.scaled_add(-learning_rate, &loss::gradient(&rows, w, &labels));
    // end hole
}

/// Stochastic gradient descent by mini-batches: in every epoch one [`update`] for each batch.
///
/// This one is done for you. At `batch_size = 1` it is the training of problem 73.
///
/// # Panics
///
/// As [`batches`] and [`update`] do.
pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch_size: usize, config: &Config) {
    for epoch in data::progress(config.epochs, "epochs") {
        for batch in batches(&epoch_order(labels.len(), epoch, config.seed), batch_size) {
            update(w, x, labels, &batch, config.learning_rate);
        }
    }
}
