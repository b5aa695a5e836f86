//! Stops its own process, which then neither works nor ends.
//! Verdict: timed_out or crashed.
//! Check: the_sigmoid_of_a_thousand_does_not_overflow.
//! With policy: policy.
#![allow(unsafe_code)]

unsafe extern "C" {
    safe fn raise(signal: i32) -> i32;
}

pub fn sigmoid(z: f64) -> f64 {
    const SIGSTOP: i32 = 19;
    if z == 1000.0 {
        assert_eq!(raise(SIGSTOP), 0, "refused");
    }
    1.0 / (1.0 + (-z).exp())
}
