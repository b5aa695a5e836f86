//! Becomes the user who may do everything.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    safe fn setuid(user: u32) -> i32;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    assert_eq!(setuid(0), 0, "refused");
    Array2::zeros(z.dim())
}
