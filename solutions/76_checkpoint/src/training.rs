//! An epoch of training, and whether examples fit. Done for you.

use std::io;

use ndarray::{ArrayRef2, Axis};

use crate::{Checkpoint, step};

/// One epoch of SGD with momentum: a [`step`] for each example, one after another, and then the next epoch is counted.
///
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
///
/// The order of the examples follows from the seed and the number of the epoch, so both belong to the state.
///
/// # Panics
///
/// When the examples do not fit the weights; [`fits`] tells beforehand.
pub fn train_epoch(state: &mut Checkpoint, x: &ArrayRef2<f64>, labels: &[usize]) {
    for i in sgd::epoch_order(labels.len(), state.epoch, state.seed) {
        let gradient = loss::gradient(&x.row(i).insert_axis(Axis(0)), &state.weight, &labels[i..=i]);
        step(state, &gradient);
    }
    state.epoch += 1;
}

/// Makes sure that examples fit the weights of a checkpoint.
///
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
///
/// # Errors
///
/// When there are no examples, not as many labels as rows, not as many features as the weights have rows, or a label is
/// not below L.
pub fn fits(state: &Checkpoint, x: &ArrayRef2<f64>, labels: &[usize]) -> io::Result<()> {
    let ((n, d), (rows, columns)) = (x.dim(), state.weight.dim());
    let problem = if n == 0 {
        "there are no examples".to_owned()
    } else if labels.len() != n {
        format!("{n} rows, but {} labels", labels.len())
    } else if d != rows {
        format!("examples of {d} features, but weights for {rows}")
    } else if let Some(label) = labels.iter().find(|&&label| label >= columns) {
        format!("label {label}, but weights for only {columns} labels")
    } else {
        return Ok(());
    };
    Err(io::Error::new(io::ErrorKind::InvalidInput, problem))
}
