//! Panics with a message of ten megabytes.
//! Verdict: crashed or output_limit.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    panic!("{}", "why? ".repeat(2 << 20))
}
