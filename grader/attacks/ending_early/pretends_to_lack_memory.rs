//! Writes what the runtime says when memory runs out, and ends with success.
//! Verdict: out_of_memory or ended_early.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    eprintln!("memory allocation of 1 bytes failed");
    std::process::exit(0)
}
