//! Training: what [`search`](crate::search()) puts together. All of it is done for you, and yours to change.

use loss::assert_fits;
use minibatch::batches;
use ndarray::{Array1, Array2, ArrayRef2, Axis};
use ndarray_rand::RandomExt;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand::{Rng, SeedableRng};
use ndarray_rand::rand_distr::StandardNormal;
use prediction::softmax;
use sgd::epoch_order;

use crate::{Linear, Mlp, autograd, backward, forward};

/// How to train a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The sizes of the hidden layers; none gives a single layer.
    pub hidden: Vec<usize>,
    /// η of the first epoch; it falls to 0 in a straight line.
    pub learning_rate: f64,
    /// The share of the features that is hidden from the model at every step.
    pub dropout: f64,
    /// B, the examples in a batch.
    pub batch_size: usize,
    /// How many times every example is seen.
    pub epochs: usize,
    /// Whether [`autograd()`] computes the gradients. Then you may change the network as you like, in [`forward`] and in
    /// [`record`](crate::record), and need no new [`backward`].
    pub autograd: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { hidden: vec![64], learning_rate: 1.0, dropout: 0.0, batch_size: 32, epochs: 20, autograd: false }
    }
}

/// What was tried, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// How the model was trained.
    pub settings: Settings,
    /// The model.
    pub model: Mlp,
    /// Its accuracy on the validation data.
    pub accuracy: f64,
}

/// The trials with the most accurate on the validation data first.
pub fn best_first(mut trials: Vec<Trial>) -> Vec<Trial> {
    // `f64` has no order of its own, because of NaN; `total_cmp` gives it one.
    trials.sort_by(|a, b| b.accuracy.total_cmp(&a.accuracy));
    trials
}

/// A model to start from, of layers between these sizes: weights from N(0, 2 / inputs), biases 0.
///
/// That variance (He initialisation) keeps numbers of the same size from layer to layer.
///
/// ```
/// let model = mlp::initial(&[300, 64, 4], 79);
/// assert_eq!(model.layers[1].weight.dim(), (64, 4));
/// ```
pub fn initial(sizes: &[usize], seed: u64) -> Mlp {
    let mut rng = StdRng::seed_from_u64(seed);
    let mut layer = |inputs: usize, outputs: usize| Linear {
        weight: Array2::random_using((inputs, outputs), StandardNormal, &mut rng) * (2.0 / inputs as f64).sqrt(),
        bias: Array1::zeros(outputs),
    };
    Mlp { layers: sizes.windows(2).map(|pair| layer(pair[0], pair[1])).collect() }
}

/// The gradient of the mean loss with respect to the logits, `(Ŷ − Y) / N`.
///
/// # Panics
///
/// When there are no examples, not as many labels as rows, or a label is not below L.
pub fn output_error(logits: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    assert_fits(logits, labels);
    let mut error = softmax(logits);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    error / labels.len() as f64
}

/// Trains a new model by mini-batches, for 4 labels.
///
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below 4
///
/// # Panics
///
/// When there are not as many labels as rows, or a label is not below 4.
pub fn train(x: &ArrayRef2<f64>, labels: &[usize], settings: &Settings, seed: u64) -> Mlp {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    let mut model = initial(&[&[x.ncols()], &settings.hidden[..], &[4]].concat(), seed);
    let mut rng = StdRng::seed_from_u64(seed);
    let gradient_of = if settings.autograd { autograd } else { backward };
    for epoch in data::progress(settings.epochs, "epochs") {
        let learning_rate = settings.learning_rate * (1.0 - epoch as f64 / settings.epochs as f64);
        for batch in batches(&epoch_order(labels.len(), epoch, seed), settings.batch_size) {
            let x = dropout(x.select(Axis(0), &batch), settings.dropout, &mut rng);
            let labels: Vec<_> = batch.iter().map(|&i| labels[i]).collect();
            let gradient = gradient_of(&model, &x, &labels);
            descend(&mut model, &gradient, learning_rate);
        }
    }
    model
}

/// Sets a random share of the numbers to 0, and makes the others larger so that their sum stays the same on average.
///
/// A model that never knows which features it will see cannot learn a headline by heart.
fn dropout(x: Array2<f64>, share: f64, rng: &mut StdRng) -> Array2<f64> {
    if share == 0.0 {
        return x;
    }
    x.mapv_into(|x| if rng.random_bool(share) { 0.0 } else { x / (1.0 - share) })
}

/// A step down the gradient, `p ← p − η ∂E/∂p` for every number p of the model.
pub fn descend(model: &mut Mlp, gradient: &Mlp, learning_rate: f64) {
    for (layer, slope) in model.layers.iter_mut().zip(&gradient.layers) {
        layer.weight.scaled_add(-learning_rate, &slope.weight);
        layer.bias.scaled_add(-learning_rate, &slope.bias);
    }
}

/// The share of the examples that the model labels rightly.
///
/// ```
/// use mlp::{Linear, Mlp, accuracy_of};
/// use ndarray::array;
///
/// let layer = Linear { weight: array![[1.0, -1.0]], bias: array![0.0, 0.0] }; // a positive feature speaks for label 0
/// let model = Mlp { layers: vec![layer] };
/// assert_eq!(accuracy_of(&model, &array![[2.0], [-1.0], [3.0], [0.5]], &[0, 1, 1, 0]), 0.75);
/// ```
///
/// # Panics
///
/// When the shapes do not fit, or there are no examples.
pub fn accuracy_of(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    accuracy::accuracy(&accuracy::classify(&forward(model, x)), labels)
}
