//! Starts threads until no more can be had.
//! Verdict: crashed or out_of_memory.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    for _ in 0..5000 {
        std::thread::Builder::new().spawn(std::thread::park).expect("refused");
    }
    Array2::zeros(z.dim())
}
