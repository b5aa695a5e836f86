//! Has the compiler compute a constant without end, and allows it to.
//! Verdict: compiler_limits or does_not_compile.
#![allow(long_running_const_eval)]

pub const ENDLESS: u64 = {
    let mut i = 0_u64;
    while i < u64::MAX {
        i += 1;
    }
    i
};
