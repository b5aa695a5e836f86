//! Catches its own panic and answers with what is left.
//! Verdict: failed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let answer = std::panic::catch_unwind(|| -> Array2<f64> { panic!("nobody hears this") });
    answer.unwrap_or_else(|_| Array2::zeros(z.dim()))
}
