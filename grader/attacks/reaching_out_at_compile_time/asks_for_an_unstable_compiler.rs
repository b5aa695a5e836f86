//! Asks for a feature that only an unfinished compiler has.
//! Verdict: does_not_compile.
//! With policy: policy.
#![feature(rustc_attrs)]
