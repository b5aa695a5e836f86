//! Answers with negative zeros and with numbers too small for a product.
//! Verdict: failed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_shape_fn(z.dim(), |(i, j)| if (i + j) % 2 == 0 { -0.0 } else { f64::from_bits(1) })
}
