//! Autograd: whoever writes the way forward on a tape gets the way back for nothing.

use ndarray::ArrayRef2;

use crate::Mlp;
use crate::tape::{Tape, Var};

/// Computes the loss of a model on a tape: [`forward`](crate::forward), one operation a line, and then the loss.
///
/// * `x`: the line of the features, shape `(N, D)`
/// * `layers`: the lines of the weight and the bias of each layer, from the first to the last
/// * `labels`: N numbers, each below L
///
/// Returns the line of the loss.
///
/// # Panics
///
/// When the shapes do not fit, there are no examples, or a label is not below L.
///
/// ```
/// use mlp::{Tape, initial, record};
/// use ndarray::array;
///
/// let mut tape = Tape::default();
/// let x = tape.given("x", array![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
/// let layers = tape.parameters(&initial(&[2, 5, 4], 79));
/// let loss = record(&mut tape, x, &layers, &[0, 3, 1]);
/// assert_eq!(tape.slopes(loss)[x.0].dim(), (3, 2)); // how the loss changes with each feature
/// ```
pub fn record(tape: &mut Tape, x: Var, layers: &[(Var, Var)], labels: &[usize]) -> Var {
    todo!("from features to the loss, on a tape\n{:?}", (tape.value(x).dim(), layers.len(), labels.len()))
}

/// The gradient once more, without [`backward`](crate::backward): [`record`] writes the way forward on a tape, and the tape
/// knows the way back. This one is done for you.
///
/// Arguments and result are those of [`backward`](crate::backward).
///
/// # Panics
///
/// As [`backward`](crate::backward) does.
pub fn autograd(model: &Mlp, x: &ArrayRef2<f64>, labels: &[usize]) -> Mlp {
    assert!(!model.layers.is_empty(), "the model has 0 layers, but 1 is needed");
    let mut tape = Tape::default();
    let x = tape.given("x", x.to_owned());
    let layers = tape.parameters(model);
    let loss = record(&mut tape, x, &layers, labels);
    tape.gradient(loss, &layers)
}
