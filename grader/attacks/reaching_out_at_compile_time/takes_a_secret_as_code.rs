//! Includes a file of the machine as code, so that the compiler's errors quote it.
//! Verdict: does_not_compile.
//! With policy: policy.

pub fn sigmoid(z: f64) -> f64 {
    z * include!("/tmp/nlp100-planted/secret.txt")
}
