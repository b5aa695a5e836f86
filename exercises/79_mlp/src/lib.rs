//! # 79. A multi-layer network
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels, H neurons in a hidden layer.

use ndarray::{Array1, Array2, ArrayRef2};
use ndarray_rand::RandomExt;
use ndarray_rand::rand::SeedableRng;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand_distr::Normal;
use serde::{Deserialize, Serialize};

/// An affine layer, `x W + b`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Linear {
    /// W, shape `(inputs, outputs)`.
    pub weight: Array2<f64>,
    /// b, shape `(outputs)`.
    pub bias: Array1<f64>,
}

/// Affine layers one after another, with ReLU in between and none after the last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mlp {
    /// The layers from input to output.
    pub layers: Vec<Linear>,
}

/// A network of these sizes with random weights: `[300, 64, 4]` has one hidden layer of 64. This one is done for you.
///
/// The weights are drawn from N(0, 2 / inputs), so that the numbers neither grow nor shrink from layer to layer.
pub fn initial(sizes: &[usize], seed: u64) -> Mlp {
    let mut rng = StdRng::seed_from_u64(seed);
    let layer = |size: &[usize]| {
        let deviation = (2.0 / size[0] as f64).sqrt();
        let normal = Normal::new(0.0, deviation).expect("a square root is not negative");
        Linear { weight: Array2::random_using((size[0], size[1]), normal, &mut rng), bias: Array1::zeros(size[1]) }
    };
    Mlp { layers: sizes.windows(2).map(layer).collect() }
}

/// One affine layer, `x W + b`, for each row of `x`. This one is done for you.
pub fn linear(layer: &Linear, x: &ArrayRef2<f64>) -> Array2<f64> {
    x.dot(&layer.weight) + &layer.bias
}

/// ReLU of each number, `max(z, 0)`. This one is done for you.
pub fn relu(z: &ArrayRef2<f64>) -> Array2<f64> {
    z.mapv(|z| z.max(0.0))
}

/// One step for every parameter, `p ← p − η ∂E/∂p`. This one is done for you.
pub fn descend(model: &mut Mlp, gradient: &Mlp, learning_rate: f64) {
    for (layer, slope) in model.layers.iter_mut().zip(&gradient.layers) {
        layer.weight.scaled_add(-learning_rate, &slope.weight);
        layer.bias.scaled_add(-learning_rate, &slope.bias);
    }
}

/// Logits of a network: affine, ReLU, affine, …, ReLU, affine.
///
/// * `x`: features, shape `(N, D)`
///
/// Returns shape `(N, L)`. A logit may be negative.
///
/// # Panics
///
/// When the sizes of the layers do not fit.
pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    todo!("the logits of a network\n{model:?}\n{x}")
}

/// Gradient of the mean cross-entropy loss with respect to every weight and every bias, by the chain rule from the
/// last layer to the first.
///
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
///
/// Returns a "network" that holds ∂E/∂W where the model holds W, and ∂E/∂b where it holds b.
///
/// # Panics
///
/// When the sizes do not fit, or a label is not below L.
pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    todo!("the gradient of a network\n{model:?}\n{x}\n{labels:?}")
}

/// Trains a network that is as good as you can make it, and chooses by the validation data alone.
///
/// * `train_x`, `train_labels`: what to learn from, shape `(N, D)` and N labels
/// * `valid_x`, `valid_labels`: what to choose by
/// * `seed`: for everything random
///
/// The labels are below 4. Sizes, depth, learning rate, number of epochs and everything else are yours.
pub fn fit(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Mlp {
    todo!("a better model\n{train_x}\n{train_labels:?}\n{valid_x}\n{valid_labels:?}\n{seed}")
}
