//! Writes to, cuts, renames and removes a file that belongs to somebody else.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

use std::fs::{self, File, OpenOptions};

const PLANTED: &str = "/tmp/nlp100-planted/secret.txt";

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let done = [
        OpenOptions::new().append(true).open(PLANTED).is_ok(),
        OpenOptions::new().write(true).truncate(true).open(PLANTED).is_ok(),
        File::create(PLANTED).is_ok(),
        fs::rename(PLANTED, "/tmp/nlp100-planted/moved.txt").is_ok(),
        fs::remove_file(PLANTED).is_ok(),
        fs::remove_dir_all("/tmp/nlp100-planted").is_ok(),
    ];
    assert!(done.contains(&true), "refused");
    Array2::zeros(z.dim())
}
