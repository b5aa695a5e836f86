//! Ends the process with success before the worker's `main` begins.
//! Verdict: ended_early.
//! Points: at most 0.
//! With policy: policy.
#![allow(unsafe_code)]

extern "C" fn before_main() {
    std::process::exit(0)
}

#[used]
#[unsafe(link_section = ".init_array")]
static CONSTRUCTOR: extern "C" fn() = before_main;
