//! What a layer computes, and what stands between two layers. Both are done for you.

use ndarray::{Array2, ArrayRef2, Axis};

use crate::Linear;

/// `X W + b`, the bias added to every row. This one is done for you.
///
/// # Panics
///
/// When `x` has not as many columns as the weight has rows, or the bias is not as long as a row of the weight.
pub fn linear(x: &ArrayRef2<f64>, layer: &Linear) -> Array2<f64> {
    let (inputs, outputs) = layer.weight.dim();
    assert!(x.ncols() == inputs, "{} columns, but a layer with {inputs} inputs", x.ncols());
    assert!(layer.bias.len() == outputs, "{outputs} outputs, but a bias of {}", layer.bias.len());
    if x.nrows() != 1 {
        return x.dot(&layer.weight) + &layer.bias;
    }
    // The same for a single row. `dot` begins by copying the weights into another order, which one row does not repay.
    let mut z = layer.bias.clone();
    for (&x, w) in x.iter().zip(layer.weight.rows()) {
        z.scaled_add(x, &w);
    }
    z.insert_axis(Axis(0))
}

/// ReLU, `max(z, 0)` of each number. This one is done for you.
///
/// ```
/// use ndarray::array;
/// assert_eq!(mlp_solution::relu(&array![[-1.0, 0.0, 1.0]]), array![[0.0, 0.0, 1.0]]);
/// ```
pub fn relu(z: &ArrayRef2<f64>) -> Array2<f64> {
    z.mapv(|z| if z < 0.0 { 0.0 } else { z })
}
