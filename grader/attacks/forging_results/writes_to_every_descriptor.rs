//! Writes to every open file that somebody else may have left open.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn write(file: i32, bytes: *const u8, length: usize) -> isize;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let text = b"nlp100-attack-writes_to_every_descriptor";
    let written = (3..256).filter(|&file| unsafe { write(file, text.as_ptr(), text.len()) } > 0).count();
    assert!(written > 0, "refused");
    Array2::zeros(z.dim())
}
