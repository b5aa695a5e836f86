//! The history of a training. Done for you.

use serde::{Deserialize, Serialize};

/// What was measured after each epoch: one number an epoch in each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// Loss on the training data.
    pub train_loss: Vec<f64>,
    /// Accuracy on the training data.
    pub train_accuracy: Vec<f64>,
    /// Loss on the validation data.
    pub valid_loss: Vec<f64>,
    /// Accuracy on the validation data.
    pub valid_accuracy: Vec<f64>,
}
