//! Answers with infinities of both signs.
//! Verdict: failed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_shape_fn(z.dim(), |(i, j)| if (i + j) % 2 == 0 { f64::INFINITY } else { f64::NEG_INFINITY })
}
