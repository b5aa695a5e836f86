//! Calls itself like another crate, in the hope to be used in its place.
//! Group: forging results.
//! Verdict: does_not_compile.
#![crate_name = "wire"]
