//! Answers with numbers that sum to 1, and a NaN and its opposite sign among them.
//! Verdict: failed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = Array2::from_elem(z.dim(), 1.0 / z.ncols() as f64);
    p[[0, 0]] = -f64::NAN;
    p
}
