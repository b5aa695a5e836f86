//! Has a macro that calls itself, and no limit to it.
//! Group: breaking the compiler.
//! Verdict: compiler_limits or does_not_compile.
#![recursion_limit = "1000000000"]

macro_rules! again {
    ($($token:tt)*) => { again! { $($token)* } };
}

again! { a }
