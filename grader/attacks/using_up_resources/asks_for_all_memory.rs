//! Asks for a terabyte at once.
//! Verdict: out_of_memory.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let memory = vec![1_u8; 1 << 40];
    Array2::from_elem(z.dim(), f64::from(memory[z.len()]))
}
