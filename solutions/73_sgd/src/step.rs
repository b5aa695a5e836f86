//! A step: how one example changes the weights.

use ndarray::{ArrayRef1, ArrayRef2};

/// One step down the gradient of one example's loss, `W ← W − η ∂E/∂W`.
///
/// * `w`: weights, shape `(D, L)`; changed
/// * `x`: features of the example, shape `(D)`
/// * `label`: its label, below L
/// * `learning_rate`: η
///
/// The new weights are finite even where a wrong label leads by 1000.
///
/// # Panics
///
/// When `x` has not as many numbers as `w` has rows, or the label is not below L.
///
/// ```
/// use ndarray::array;
///
/// let mut w = array![[0.0, 0.0]]; // so both labels have the probability ½
/// sgd_solution::step(&mut w, &array![4.0], 0, 0.5);
/// assert_eq!(w, array![[1.0, -1.0]]);
/// ```
pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    // hole: todo!("move the weights against the gradient\n{:?}", (w.dim(), x.dim(), label, learning_rate))
    // in Japanese: 勾配と逆の向きに重みを動かす
    let x = x.view().insert_axis(ndarray::Axis(0));
    w.scaled_add(-learning_rate, &loss::gradient(&x, w, &[label]));
    // end hole
}
