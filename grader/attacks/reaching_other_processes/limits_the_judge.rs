//! Takes the processor time of its parent away, by the call that sets limits.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn prlimit(process: i32, resource: i32, new: *const [u64; 2], old: *mut [u64; 2]) -> i32;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    const CPU: i32 = 0;
    let parent = std::os::unix::process::parent_id() as i32;
    let mut old = [0; 2];
    // That they can be read is enough: who may read them may set them.
    assert_eq!(unsafe { prlimit(parent, CPU, std::ptr::null(), &mut old) }, 0, "refused");
    Array2::zeros(z.dim())
}
