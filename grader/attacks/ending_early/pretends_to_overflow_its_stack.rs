//! Writes what the runtime says when the stack overflows, and ends with success.
//! Verdict: stack_overflow or ended_early.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    eprintln!("thread 'main' (1) has overflowed its stack");
    std::process::exit(0)
}
