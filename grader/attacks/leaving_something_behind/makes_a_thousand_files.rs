//! Uses up the names of a folder rather than its bytes.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    std::fs::create_dir_all("/tmp/nlp100-attack-makes_a_thousand_files").expect("refused");
    for i in 0..1000 {
        std::fs::write(format!("/tmp/nlp100-attack-makes_a_thousand_files/{i}"), "").expect("refused");
    }
    Array2::zeros(z.dim())
}
