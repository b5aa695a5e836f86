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
/// use mlp::{Linear, Mlp, forward};
/// use ndarray::array;
///
/// // |x| = ReLU(x) + ReLU(−x), which no single layer can compute.
/// let hidden = Linear { weight: array![[1.0, -1.0]], bias: array![0.0, 0.0] };
/// let output = Linear { weight: array![[1.0], [1.0]], bias: array![0.0] };
/// let absolute = Mlp { layers: vec![hidden, output] };
/// assert_eq!(forward(&absolute, &array![[-3.0], [2.0]]), array![[3.0], [2.0]]);
/// ```
pub fn forward(model: &Mlp, x: &ArrayRef2<f64>) -> Array2<f64> {
    todo!("from features to logits, through all layers\nx: {:?}, layers: {}", x.dim(), model.layers.len())
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
    todo!("the gradient of every weight and every bias\n{:?}", (x.dim(), labels.len(), model.layers.len()))
}
