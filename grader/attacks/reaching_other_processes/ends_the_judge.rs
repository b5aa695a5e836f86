//! Asks its parent to end.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn kill(process: i32, signal: i32) -> i32;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    const SIGTERM: i32 = 15;
    let parent = std::os::unix::process::parent_id() as i32;
    // Never process 1, nor a group of processes.
    assert!(parent > 1 && unsafe { kill(parent, SIGTERM) } == 0, "refused");
    Array2::zeros(z.dim())
}
