//! Takes a file of the machine as a module, so that the compiler's errors quote it.
//! Verdict: does_not_compile.
//! With policy: policy.

#[path = "/tmp/nlp100-planted/secret.txt"]
mod secret;
