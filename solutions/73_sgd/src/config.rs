//! The settings of a training. Done for you.

use serde::{Deserialize, Serialize};

/// How to train.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Config {
    /// η, the length of a step.
    pub learning_rate: f64,
    /// How many times every example is seen.
    pub epochs: usize,
    /// Decides the order of the examples.
    pub seed: u64,
}
