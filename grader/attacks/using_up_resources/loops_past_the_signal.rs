//! Computes without end, and ignores the signal that says so.
//! Verdict: timed_out.
//! Check: the_sigmoid_of_a_thousand_does_not_overflow.
//! With policy: policy.
#![allow(unsafe_code)]

unsafe extern "C" {
    safe fn signal(number: i32, handler: usize) -> usize;
}

pub fn sigmoid(z: f64) -> f64 {
    const SIGXCPU: i32 = 24;
    const IGNORE: usize = 1;
    while z == 1000.0 {
        signal(SIGXCPU, IGNORE);
    }
    1.0 / (1.0 + (-z).exp())
}
