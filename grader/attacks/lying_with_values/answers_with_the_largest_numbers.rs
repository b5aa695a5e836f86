//! Answers with numbers whose sum is infinite.
//! Verdict: failed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_elem(z.dim(), f64::MAX)
}
