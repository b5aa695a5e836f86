//! Puts another program in the place of the worker.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

use std::os::unix::process::CommandExt;

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    panic!("refused: {}", std::process::Command::new("/bin/true").exec())
}
