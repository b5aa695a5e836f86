//! Starts a program that keeps the standard output open, and ends with success.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    let held = "sleep 3; : nlp100-attack-leaves_a_process_that_holds_the_pipe";
    std::process::Command::new("/bin/sh").args(["-c", held]).spawn().expect("refused");
    std::process::exit(0)
}
