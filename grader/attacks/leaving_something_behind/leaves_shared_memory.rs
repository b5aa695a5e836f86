//! Makes a segment of shared memory that outlives every process.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn shmget(key: i32, size: usize, flags: i32) -> i32;
    fn shmctl(id: i32, command: i32, buffer: *mut u8) -> i32;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    const PRIVATE: i32 = 0;
    const REMOVE: i32 = 0;
    let id = unsafe { shmget(PRIVATE, 4096, 0o600) };
    assert!(id >= 0, "refused");
    // That it could be made is enough.
    unsafe { shmctl(id, REMOVE, std::ptr::null_mut()) };
    Array2::zeros(z.dim())
}
