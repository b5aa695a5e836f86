//! Panics with something that is not a text.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    std::panic::panic_any(0_i32)
}
