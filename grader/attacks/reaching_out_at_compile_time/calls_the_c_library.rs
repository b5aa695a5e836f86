//! Calls a harmless function of the C library, which is the way to all others.
//! Verdict: failed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    safe fn getpid() -> i32;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_elem(z.dim(), f64::from(getpid()))
}
