//! Has the compiler stop with a file of the machine as its reason.
//! Verdict: does_not_compile.
//! With policy: policy.

pub const SECRET: () = panic!("{}", include_str!("/tmp/nlp100-planted/secret.txt"));
