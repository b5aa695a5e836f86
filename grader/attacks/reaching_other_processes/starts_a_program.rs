//! Starts a program of the system.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    assert!(std::process::Command::new("/bin/true").status().expect("refused").success());
    Array2::zeros(z.dim())
}
