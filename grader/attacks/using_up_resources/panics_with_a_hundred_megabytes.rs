//! Panics with a message that fits into no frame.
//! Verdict: crashed or ended_early or output_limit or out_of_memory.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    panic!("{}", "why? ".repeat(20 << 20))
}
