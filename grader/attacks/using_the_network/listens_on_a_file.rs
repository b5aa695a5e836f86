//! Listens on a socket that has the name of a file.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

use std::os::unix::net::UnixListener;

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    UnixListener::bind("/tmp/nlp100-attack-listens_on_a_file").expect("refused");
    Array2::zeros(z.dim())
}
