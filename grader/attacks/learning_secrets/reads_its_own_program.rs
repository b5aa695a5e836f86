//! Reads its own program file, in which there is nothing but its own code.
//! Verdict: crashed or failed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let program = std::fs::read("/proc/self/exe").or_else(|_| std::fs::read(std::env::args_os().next().unwrap()));
    assert!(!program.expect("refused").is_empty());
    Array2::zeros(z.dim())
}
