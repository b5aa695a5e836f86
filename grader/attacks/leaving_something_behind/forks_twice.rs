//! Forks, leaves the session, forks again, and sleeps as nobody's child.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

use std::sync::Once;

unsafe extern "C" {
    fn fork() -> i32;
    fn setsid() -> i32;
    fn sleep(seconds: u32) -> u32;
    fn _exit(code: i32) -> !;
}

fn fork_twice() {
    let child = unsafe { fork() };
    assert!(child >= 0, "refused");
    if child == 0 {
        unsafe {
            setsid();
            if fork() == 0 {
                sleep(20);
            }
            _exit(0)
        }
    }
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    static ONCE: Once = Once::new();
    ONCE.call_once(fork_twice);
    Array2::zeros(z.dim())
}
