//! Includes a file that everybody on the machine may read, and panics with it.
//! Verdict: does_not_compile.
//! With policy: policy.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    panic!("{}", include_str!("/tmp/nlp100-planted/secret.txt"))
}
