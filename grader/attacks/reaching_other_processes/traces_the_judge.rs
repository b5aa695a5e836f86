//! Attaches itself to its parent as a debugger does.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn ptrace(request: i32, process: i32, address: usize, data: usize) -> i64;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    const SEIZE: i32 = 0x4206;
    const DETACH: i32 = 17;
    let parent = std::os::unix::process::parent_id() as i32;
    assert_eq!(unsafe { ptrace(SEIZE, parent, 0, 0) }, 0, "refused");
    unsafe { ptrace(DETACH, parent, 0, 0) };
    Array2::zeros(z.dim())
}
