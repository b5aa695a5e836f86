//! Closes the standard output, so that no answer can arrive.
//! Verdict: ended_early or timed_out.
//! Check: the_sigmoid_of_a_thousand_does_not_overflow.
//! With policy: policy.
#![allow(unsafe_code)]

use std::os::fd::{FromRawFd, OwnedFd};

pub fn sigmoid(z: f64) -> f64 {
    if z == 1000.0 {
        drop(unsafe { OwnedFd::from_raw_fd(1) });
    }
    1.0 / (1.0 + (-z).exp())
}
