//! Aborts the process.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    std::process::abort()
}
