//! Reads a file that everybody on the machine may read, but no submission.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    let secret = std::fs::read_to_string("/tmp/nlp100-planted/secret.txt").expect("refused");
    panic!("{secret}")
}
