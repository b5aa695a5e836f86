//! Sends itself the signal with which the kernel says that processor time is used up.
//! Verdict: timed_out or crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    safe fn raise(signal: i32) -> i32;
}

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    const SIGXCPU: i32 = 24;
    raise(SIGXCPU);
    panic!("refused")
}
