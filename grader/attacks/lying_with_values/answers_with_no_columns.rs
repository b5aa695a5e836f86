//! Answers with as many rows as asked for, of no columns.
//! Verdict: failed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::zeros((z.nrows(), 0))
}
