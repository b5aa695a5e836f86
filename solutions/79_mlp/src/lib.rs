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
    // hole: todo!("the logits of a network\n{model:?}\n{x}")
    let Some((first, rest)) = model.layers.split_first() else { panic!("a network without layers") };
    rest.iter().fold(linear(first, x), |z, layer| linear(layer, &relu(&z)))
    // end hole
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
    // hole: todo!("the gradient of a network\n{model:?}\n{x}\n{labels:?}")
    let mut inputs = vec![x.to_owned()];
    for layer in &model.layers {
        inputs.push(relu(&linear(layer, &inputs[inputs.len() - 1])));
    }
    let mut error = prediction::softmax(&forward(model, x));
    loss::assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    error /= labels.len() as f64;
    let mut layers = Vec::new();
    for (layer, input) in model.layers.iter().zip(&inputs).rev() {
        layers.push(Linear { weight: input.t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
        // Back through the layer, and through the ReLU before it, which passes on what was positive.
        error = error.dot(&layer.weight.t()) * input.mapv(|h| if h > 0.0 { 1.0 } else { 0.0 });
    }
    layers.reverse();
    Mlp { layers }
    // end hole
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
    // hole: todo!("a better model\n{train_x}\n{train_labels:?}\n{valid_x}\n{valid_labels:?}\n{seed}")
    use ndarray_rand::rand::Rng;
    const EPOCHS: usize = 40;
    let mut rng = StdRng::seed_from_u64(seed);
    let mut model = initial(&[train_x.ncols(), 256, 4], seed);
    let (mut best, mut best_accuracy) = (model.clone(), 0.0);
    for epoch in data::progress(EPOCHS, "epochs") {
        let learning_rate = 1.0 - epoch as f64 / EPOCHS as f64;
        for batch in minibatch::batches(&sgd::epoch_order(train_labels.len(), epoch, seed), 32) {
            // Dropout: a headline must be told without three tenths of its features, so the network relies on none.
            let kept = |x: f64| if rng.random_bool(0.3) { 0.0 } else { x / 0.7 };
            let x = train_x.select(ndarray::Axis(0), &batch).mapv_into(kept);
            let labels: Vec<_> = batch.iter().map(|&i| train_labels[i]).collect();
            let gradient = backward(&model, &x, &labels);
            descend(&mut model, &gradient, learning_rate);
        }
        let accuracy = accuracy::accuracy(&accuracy::classify(&forward(&model, valid_x)), valid_labels);
        if accuracy >= best_accuracy {
            (best, best_accuracy) = (model.clone(), accuracy);
        }
    }
    best
    // end hole
}
