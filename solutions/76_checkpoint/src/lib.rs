//! # 76. Checkpoints
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels.

mod file;
mod training;

use std::io;
use std::path::Path;

use ndarray::{Array2, ArrayRef2};
use serde::{Deserialize, Serialize};

pub use file::{file_name, named, read, write};
pub use training::{fits, train_epoch};

/// Everything that training needs to go on as if it had never stopped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// Epochs that are done; the next one is the epoch of this number.
    pub epoch: usize,
    /// W, shape `(D, L)`.
    pub weight: Array2<f64>,
    /// V, the state of the optimiser: the velocity of each weight, shape `(D, L)`.
    pub velocity: Array2<f64>,
    /// η.
    pub learning_rate: f64,
    /// μ, how much of the velocity is kept from step to step.
    pub momentum: f64,
    /// Decides, with the number of the epoch, the order of the examples.
    pub seed: u64,
}

/// One step of SGD with momentum: `V ← μ V − η ∂E/∂W`, then `W ← W + V`.
///
/// * `state`: V and W, which change, η and μ
/// * `gradient`: ∂E/∂W, shape `(D, L)`
///
/// # Panics
///
/// When the gradient has not the shape of the weights.
///
/// ```
/// use checkpoint_solution::{Checkpoint, step};
/// use ndarray::array;
///
/// let (weight, velocity) = (array![[1.0]], array![[0.5]]);
/// let mut state = Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.25, momentum: 0.5, seed: 76 };
/// step(&mut state, &array![[2.0]]);
/// assert_eq!((state.velocity, state.weight), (array![[-0.25]], array![[0.75]]));
/// ```
pub fn step(state: &mut Checkpoint, gradient: &ArrayRef2<f64>) {
    let (gradients, weights) = (gradient.dim(), state.weight.dim());
    assert!(gradients == weights, "a gradient of the shape {gradients:?}, but weights of {weights:?}");
    // hole: todo!("the velocity follows the gradient, and the weights follow the velocity\n{gradients:?}")
    // in Japanese: 勾配が速度を変え、速度が重みを変える
    state.velocity *= state.momentum;
    state.velocity.scaled_add(-state.learning_rate, gradient);
    state.weight += &state.velocity;
    // end hole
}

/// Saves a checkpoint as a safetensors file: two matrices and four numbers, under the names of their fields.
///
/// # Errors
///
/// As [`write()`] has, which writes the file whole or not at all.
pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    // hole: todo!("save everything that training needs to go on\n{path:?}, epoch {}", state.epoch)
    // in Japanese: 学習を続けるのに必要なものをすべて保存する
    let matrices = [("weight", &state.weight), ("velocity", &state.velocity)];
    let numbers = [
        ("epoch", state.epoch.to_string()),
        ("learning_rate", state.learning_rate.to_string()),
        ("momentum", state.momentum.to_string()),
        ("seed", state.seed.to_string()),
    ];
    write(path, &matrices, &numbers)
    // end hole
}

/// Loads a checkpoint. This one is done for you.
///
/// # Errors
///
/// When there is no such file, or it is cut off, not a checkpoint, or of the wrong shape. The error names the file.
pub fn load(path: &Path) -> io::Result<Checkpoint> {
    read(path)
}

/// Trains on from a saved checkpoint until `epochs` epochs are done in all, and after each of them saves a checkpoint
/// in the same folder, under its [`file_name`].
///
/// * `path`: the checkpoint to go on from
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
///
/// Returns the last checkpoint. It has the same bits as if training had never stopped. Where no epoch is left to do, it
/// is the one at `path`, and nothing is saved.
///
/// # Errors
///
/// As [`load`] and [`save`] have; and when the examples do not fit the checkpoint at `path`, as [`fits`] finds, with an
/// error that names it.
///
/// ```
/// use checkpoint_solution::{Checkpoint, load, resume, save};
/// use ndarray::array;
///
/// # fn main() -> std::io::Result<()> {
/// let folder = tempfile::tempdir()?;
/// let start = folder.path().join("epoch-00.safetensors");
/// let (weight, velocity) = (array![[0.0, 0.0]], array![[0.0, 0.0]]);
/// save(&Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.2, momentum: 0.9, seed: 76 }, &start)?;
///
/// let state = resume(&start, &array![[1.0]], &[0], 1)?;
/// assert_eq!(state.weight, array![[0.1, -0.1]]);
/// assert_eq!(load(&folder.path().join("epoch-01.safetensors"))?, state);
/// # Ok(())
/// # }
/// ```
pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    // hole: todo!("train until so many epochs are done, and save each\n{:?}", (epochs, &mut state.epoch, x.dim(), labels.len()))
    // in Japanese: 指定の数のエポックが終わるまで学習し、エポックごとに保存する
    while state.epoch < epochs {
        train_epoch(&mut state, x, labels);
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
    }
    Ok(state)
    // end hole
}
