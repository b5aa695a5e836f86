//! Links a library of its choice, in the hope that a submission brought it along.
//! Verdict: does_not_compile.
//! With policy: policy.
#![allow(unsafe_code)]

#[link(name = ":../../../../../../../tmp/nlp100-planted/secret.txt")]
unsafe extern "C" {}
