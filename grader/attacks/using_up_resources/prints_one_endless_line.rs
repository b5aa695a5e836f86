//! Prints a single line of a gigabyte, nothing of which is a character.
//! Verdict: output_limit.

use ndarray::{Array2, ArrayRef2};

use std::io::Write;

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    for _ in 0..1 << 10 {
        let _ = std::io::stdout().write_all(&[0xff; 1 << 20]);
    }
    Array2::zeros(z.dim())
}
