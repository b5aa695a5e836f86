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

pub use file::{file_name, from_bytes, named, to_bytes};
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

/// Saves a checkpoint as a safetensors file, whole or not at all: a file that was there before stays good until the new
/// one takes its place. A save that fails leaves nothing behind.
///
/// [`to_bytes`] makes the bytes of the file.
///
/// # Errors
///
/// When the file cannot be written, for instance because its folder does not exist. The error names the file.
pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    // hole: todo!("save the checkpoint, whole or not at all\n{path:?}, epoch {}", state.epoch)
    let write = || {
        let mut file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(path))?;
        io::Write::write_all(&mut file, &to_bytes(state)?)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(|error: io::Error| named(path, &error))
    // end hole
}

/// Loads a checkpoint.
///
/// [`from_bytes`] makes a checkpoint of the bytes of a file.
///
/// # Errors
///
/// When there is no such file, or it is cut off, not a checkpoint, or of the wrong shape. The error names the file.
pub fn load(path: &Path) -> io::Result<Checkpoint> {
    // hole: todo!("load a checkpoint\n{path:?}")
    let read = || from_bytes(&std::fs::read(path)?);
    read().map_err(|error| named(path, &error))
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
    // hole: todo!("load, and train on until so many epochs are done\n{:?}", (path, epochs, x.dim(), labels.len()))
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    while state.epoch < epochs {
        train_epoch(&mut state, x, labels);
        save(&state, &path.with_file_name(file_name(state.epoch)))?;
    }
    Ok(state)
    // end hole
}
