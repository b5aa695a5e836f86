//! Asks for interfaces of the kernel that no program of this course needs.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    fn syscall(number: i64, ...) -> i64;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    const IO_URING_SETUP: i64 = 425;
    const KEYCTL: i64 = 250;
    const USERFAULTFD: i64 = 323;
    const INOTIFY_INIT: i64 = 294;
    let mut parameters = [0_u64; 32];
    let opened = unsafe {
        [
            syscall(IO_URING_SETUP, 1, parameters.as_mut_ptr()),
            syscall(KEYCTL, 0, -3, 1),
            syscall(USERFAULTFD, 1),
            syscall(INOTIFY_INIT, 0),
        ]
    };
    assert!(opened.iter().any(|&result| result >= 0), "refused");
    Array2::zeros(z.dim())
}
