//! # 79. A multi-layer network
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels. The tape is in `autograd.rs`, the search for a model in `search.rs`.

mod autograd;
mod layer;
mod model;
mod search;
mod tape;
mod training;

use ndarray::{Array2, ArrayRef2};

pub use autograd::{autograd, record};
pub use layer::{linear, relu};
pub use model::{Linear, Mlp};
pub use search::{fit, search};
pub use tape::{Operation, Tape, Var};
pub use training::{Settings, Trial, accuracy_of, best_first, descend, initial, output_error, train};

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
