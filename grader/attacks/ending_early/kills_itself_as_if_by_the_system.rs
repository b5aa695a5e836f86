//! Sends itself the signal that no process can catch.
//! Verdict: crashed or out_of_memory.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    safe fn raise(signal: i32) -> i32;
}

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    const SIGKILL: i32 = 9;
    raise(SIGKILL);
    panic!("refused")
}
