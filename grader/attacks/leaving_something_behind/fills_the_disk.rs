//! Writes and writes.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

use std::io::Write;

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut file = std::fs::File::create("/tmp/nlp100-attack-fills_the_disk").expect("refused");
    for _ in 0..64 {
        file.write_all(&[0; 1 << 20]).expect("refused");
    }
    Array2::zeros(z.dim())
}
