//! Writes a file wherever a file can be written.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let places = [".", "..", "/tmp", "/var/tmp", "/dev/shm", "/run", "/"];
    let write = |place: &&str| std::fs::write(format!("{place}/nlp100-attack-writes_marks"), "here").is_ok();
    assert!(places.iter().filter(|place| write(place)).count() > 0, "refused");
    Array2::zeros(z.dim())
}
