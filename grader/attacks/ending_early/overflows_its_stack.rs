//! Calls itself without end.
//! Verdict: stack_overflow.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    softmax(z) + 1.0
}
