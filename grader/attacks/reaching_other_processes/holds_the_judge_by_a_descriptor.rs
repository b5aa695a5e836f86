//! Takes hold of its parent by a descriptor that signals can be sent through.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn syscall(number: i64, ...) -> i64;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    const PIDFD_OPEN: i64 = 434;
    assert!(unsafe { syscall(PIDFD_OPEN, std::os::unix::process::parent_id(), 0) } >= 0, "refused");
    Array2::zeros(z.dim())
}
