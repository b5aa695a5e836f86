//! # 76. Checkpoints
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels.

mod file;

use std::io;
use std::path::Path;

use ndarray::{Array2, ArrayRef2, Axis};
use serde::{Deserialize, Serialize};

pub use file::{from_bytes, to_bytes};

/// Everything that training needs to go on as if it had never stopped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// Epochs that are done; the next one is the epoch of this number.
    pub epoch: usize,
    /// W, shape `(D, L)`.
    pub weight: Array2<f64>,
    /// The state of the optimiser: the velocity of each weight, shape `(D, L)`.
    pub velocity: Array2<f64>,
    /// η.
    pub learning_rate: f64,
    /// μ, how much of the velocity is kept from step to step.
    pub momentum: f64,
    /// Decides, with the number of the epoch, the order of the examples.
    pub seed: u64,
}

/// One epoch of SGD with momentum, `V ← μ V − η ∂E/∂W`, `W ← W + V` for each example. This one is done for you.
///
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
pub fn train_epoch(state: &mut Checkpoint, x: &ArrayRef2<f64>, labels: &[usize]) {
    for i in sgd::epoch_order(labels.len(), state.epoch, state.seed) {
        let gradient = loss::gradient(&x.row(i).insert_axis(Axis(0)), &state.weight, &labels[i..=i]);
        state.velocity *= state.momentum;
        state.velocity.scaled_add(-state.learning_rate, &gradient);
        state.weight += &state.velocity;
    }
    state.epoch += 1;
}

/// Saves a checkpoint as a safetensors file, whole or not at all: whatever happens on the way, a file that was there
/// before is still good.
///
/// [`to_bytes`] makes the bytes of the file.
///
/// # Errors
///
/// When the file cannot be written. The error names it.
pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    todo!("save the checkpoint to {path:?}, whole or not at all\n{state:?}")
}

/// Loads a checkpoint.
///
/// [`from_bytes`] makes a checkpoint of the bytes of a file.
///
/// # Errors
///
/// When there is no such file, or it is cut off, not a checkpoint, or of the wrong shape. The error names the file.
pub fn load(path: &Path) -> io::Result<Checkpoint> {
    todo!("load a checkpoint from {path:?}")
}

/// Goes on from a saved checkpoint until `epochs` epochs are done in all. The result has the same bits as training
/// that never stopped.
///
/// # Errors
///
/// As [`load`] has.
pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    todo!("train on from {path:?} to epoch {epochs}\n{x}\n{labels:?}")
}

/// An error that names the file. This one is done for you.
pub fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
