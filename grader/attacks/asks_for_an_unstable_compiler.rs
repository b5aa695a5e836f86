//! Asks for a feature that only an unfinished compiler has.
//! Group: reaching out at compile time.
//! Verdict: does_not_compile.
//! With policy: policy.
#![feature(rustc_attrs)]
