//! Prints without end.
//! Verdict: output_limit.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    loop {
        println!("again and again and again");
    }
}
