//! The state of a training that a file keeps. Done for you.

use ndarray::Array2;
use serde::{Deserialize, Serialize};

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
