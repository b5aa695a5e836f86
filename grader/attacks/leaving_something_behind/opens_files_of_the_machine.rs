//! Opens files of the machine for writing, without writing.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

use std::fs::OpenOptions;

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let files =
        ["/etc/passwd", "/etc/hosts", "/etc/ld.so.cache", "/bin/sh", "/proc/sys/kernel/core_pattern", "/proc/self/mem"];
    let open = |file: &&str| OpenOptions::new().write(true).open(file).is_ok();
    assert!(files.iter().any(open), "refused");
    Array2::zeros(z.dim())
}
