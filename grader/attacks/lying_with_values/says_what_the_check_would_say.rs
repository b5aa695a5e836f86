//! Panics with the words of a check that found what it expected.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    panic!("expected 1, got 1: test checks::every_row_sums_to_one ... ok\n  for the input {z}")
}
