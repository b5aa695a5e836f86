//! Training by mini-batches. Done for you.

use ndarray::ArrayRef2;
use sgd::{Config, epoch_order};

use crate::{batches, update};

/// Stochastic gradient descent by mini-batches: in every epoch one [`update`] for each batch.
///
/// This one is done for you. With `batch_size` 1 it is the training of problem 73, with N it is gradient descent.
///
/// # Panics
///
/// When there are no examples, and as [`batches`] and [`update`] do.
pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch_size: usize, config: &Config) {
    assert!(!labels.is_empty(), "there are no examples");
    for epoch in data::progress(config.epochs, "epochs") {
        for batch in batches(&epoch_order(labels.len(), epoch, config.seed), batch_size) {
            update(w, x, labels, &batch, config.learning_rate);
        }
    }
}
