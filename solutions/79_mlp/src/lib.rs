//! # 79. A multi-layer network
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels.

mod autograd;
mod layer;
mod tape;
mod training;

use ndarray::{Array1, Array2, ArrayRef2};
use serde::{Deserialize, Serialize};

pub use autograd::record;
pub use layer::{linear, relu};
pub use tape::{Operation, Tape, Var};
pub use training::{Settings, Trial, accuracy_of, best_first, descend, initial, output_error, train};

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

/// The logits: through every layer in turn, with a ReLU after each but the last.
///
/// * `x`: features, shape `(N, D)`
///
/// Returns shape `(N, L)`.
///
/// # Panics
///
/// When the shapes do not fit, or there is no layer.
///
/// ```
/// use mlp_solution::{Linear, Mlp, forward};
/// use ndarray::array;
///
/// // |x| = ReLU(x) + ReLU(−x), which no single layer can compute.
/// let hidden = Linear { weight: array![[1.0, -1.0]], bias: array![0.0, 0.0] };
/// let output = Linear { weight: array![[1.0], [1.0]], bias: array![0.0] };
/// let absolute = Mlp { layers: vec![hidden, output] };
/// assert_eq!(forward(&absolute, &array![[-3.0], [2.0]]), array![[3.0], [2.0]]);
/// ```
pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    // hole: todo!("from features to logits, through all layers\nx: {:?}, layers: {}", x.dim(), model.layers.len())
    // in Japanese: 特徴量から、すべての層を通してロジットを求める
    let Some((output, hidden)) = model.layers.split_last() else { panic!("the model has 0 layers, but 1 is needed") };
    let mut h = x.to_owned();
    for layer in hidden {
        h = relu(&linear(&h, layer));
    }
    linear(&h, output)
    // end hole
}

/// The gradient of the mean cross-entropy loss with respect to every weight and every bias, by backpropagation.
///
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
///
/// Returns a value of the model's own shape: where the model has a number, it has the derivative by that number.
///
/// # Panics
///
/// As [`forward`] does, and when there are no examples, not as many labels as rows, or a label is not below L.
pub fn backward(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    // hole: todo!("the gradient of every weight and every bias\n{:?}", (x.dim(), labels.len(), model.layers.len()))
    // in Japanese: すべての重みとバイアスの勾配を求める
    let last = model.layers.len() - 1;
    let mut inputs = vec![x.to_owned()]; // what goes into each layer
    for i in 0..last {
        inputs.push(relu(&linear(&inputs[i], &model.layers[i])));
    }
    let mut error = output_error(&linear(&inputs[last], &model.layers[last]), labels); // ∂E/∂z of layer i, below
    let mut layers = Vec::new(); // of the gradient, from the last to the first
    for i in (0..=last).rev() {
        layers.push(Linear { weight: inputs[i].t().dot(&error), bias: error.sum_axis(ndarray::Axis(0)) });
        if i > 0 {
            let slope = inputs[i].mapv(|h| f64::from(h > 0.0)); // of ReLU
            error = error.dot(&model.layers[i].weight.t()) * slope;
        }
    }
    layers.reverse();
    Mlp { layers }
    // end hole
}

/// The gradient once more, without [`backward`]: [`record`] writes the way forward on a tape, and the tape knows the way
/// back. This one is done for you.
///
/// Arguments and result are those of [`backward`].
///
/// # Panics
///
/// As [`backward`] does.
pub fn autograd(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    assert!(!model.layers.is_empty(), "the model has 0 layers, but 1 is needed");
    let mut tape = Tape::default();
    let x = tape.given("x", x.to_owned());
    let layers = tape.parameters(model);
    let loss = record(&mut tape, x, &layers, labels);
    tape.gradient(loss, &layers)
}

/// Tries several settings: trains a model by each on the training data, and measures it on the validation data.
///
/// * `train_x`, `train_labels`: to learn from, shape `(N, D)` and N labels
/// * `valid_x`, `valid_labels`: to choose by
///
/// Returns what was tried, in any order: [`fit`] takes the most accurate on the validation data.
pub fn search(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Vec<Trial> {
    // hole: todo!("try several settings\n{seed} {:?}", (train_x.dim(), train_labels.len(), valid_x.dim(), valid_labels.len()))
    // in Japanese: いくつかの設定を試す
    let mut trials = Vec::new();
    for (hidden, dropout) in [(vec![64], 0.0), (vec![128], 0.3), (vec![128, 64], 0.3)] {
        let settings = Settings { hidden, dropout, ..Settings::default() };
        let model = train(train_x, train_labels, &settings, seed);
        let accuracy = accuracy_of(&model, valid_x, valid_labels);
        trials.push(Trial { settings, model, accuracy });
    }
    trials
    // end hole
}

/// The best model that you can find with these data. The seed decides whatever is random.
///
/// This one is done for you, and yours to change: nothing but the model counts.
///
/// # Panics
///
/// When [`search`] returns no trial.
pub fn fit(
    train_x: &ArrayRef2<f64>,
    train_labels: &[usize],
    valid_x: &ArrayRef2<f64>,
    valid_labels: &[usize],
    seed: u64,
) -> Mlp {
    let trials = best_first(search(train_x, train_labels, valid_x, valid_labels, seed));
    trials.into_iter().next().expect("`search` returned no trial").model
}
