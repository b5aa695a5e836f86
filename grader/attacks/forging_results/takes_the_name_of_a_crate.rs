//! Calls itself like another crate, in the hope to be used in its place.
//! Verdict: does_not_compile.
#![crate_name = "wire"]
