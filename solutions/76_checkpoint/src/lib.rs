//! # 76. Checkpoints
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels. The step is in `momentum.rs`.

mod checkpoint;
mod file;
mod momentum;
mod training;

use std::io;
use std::path::Path;

use ndarray::ArrayRef2;

pub use checkpoint::Checkpoint;
pub use file::{file_name, load, named, read, write};
pub use momentum::step;
pub use training::{fits, train_epoch};

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
