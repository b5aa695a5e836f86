//! SGD with momentum: how one step changes the velocity and the weights.

use ndarray::ArrayRef2;

use crate::Checkpoint;

/// One step of SGD with momentum: `V ← μ V − η ∂E/∂W`, then `W ← W + V`.
///
/// * `state`: V and W, which change, η and μ
/// * `gradient`: ∂E/∂W, shape `(D, L)`
///
/// # Panics
///
/// When the gradient has not the shape of the weights.
///
/// ```
/// use checkpoint::{Checkpoint, step};
/// use ndarray::array;
///
/// let (weight, velocity) = (array![[1.0]], array![[0.5]]);
/// let mut state = Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.25, momentum: 0.5, seed: 76 };
/// step(&mut state, &array![[2.0]]);
/// assert_eq!((state.velocity, state.weight), (array![[-0.25]], array![[0.75]]));
/// ```
pub fn step(state: &mut Checkpoint, gradient: &ArrayRef2<f64>) {
    let (gradients, weights) = (gradient.dim(), state.weight.dim());
    assert!(gradients == weights, "a gradient of the shape {gradients:?}, but weights of {weights:?}");
    todo!("the velocity follows the gradient, and the weights follow the velocity\n{gradients:?}")
}
