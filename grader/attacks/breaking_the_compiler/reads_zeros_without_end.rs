//! Includes a device that yields zeros without end.
//! Verdict: does_not_compile or compiler_limits.
//! With policy: policy.

pub static ZEROS: &[u8] = include_bytes!("/dev/zero");
