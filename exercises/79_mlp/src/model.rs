//! A model: layers, and the numbers in them. Done for you.

use ndarray::{Array1, Array2};
use serde::{Deserialize, Serialize};

/// A linear layer: what it multiplies with, and what it adds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Linear {
    /// W, shape `(inputs, outputs)`.
    pub weight: Array2<f64>,
    /// b, shape `(outputs)`.
    pub bias: Array1<f64>,
}

/// A multi-layer network: linear layers with a ReLU between every two. After the last layer there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mlp {
    /// The layers, from the features to the logits.
    pub layers: Vec<Linear>,
}
