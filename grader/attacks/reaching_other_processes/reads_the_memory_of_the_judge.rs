//! Reads the memory of its parent, by its file and by the call that is made for it.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn process_vm_readv(process: i32, to: *const u8, n: u64, from: *const u8, m: u64, flags: u64) -> isize;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let parent = std::os::unix::process::parent_id();
    let by_file = std::fs::File::open(format!("/proc/{parent}/mem")).is_ok();
    // With nothing to read it succeeds where it is allowed.
    let by_call = unsafe { process_vm_readv(parent as i32, std::ptr::null(), 0, std::ptr::null(), 0, 0) } >= 0;
    assert!(by_file || by_call, "refused");
    Array2::zeros(z.dim())
}
