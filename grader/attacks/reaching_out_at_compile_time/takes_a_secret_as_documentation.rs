//! Takes a file of the machine as the documentation of the crate.
//! Verdict: does_not_compile.
//! With policy: policy.
#![doc = include_str!("/tmp/nlp100-planted/secret.txt")]
