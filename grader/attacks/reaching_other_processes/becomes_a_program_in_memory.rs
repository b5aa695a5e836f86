//! Writes a program to memory and puts it in the place of the worker.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn memfd_create(name: *const std::ffi::c_char, flags: u32) -> i32;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    assert!(unsafe { memfd_create(c"program".as_ptr(), 0) } >= 0, "refused");
    Array2::zeros(z.dim())
}
