//! Has a macro that hands itself twice what it was given.
//! Verdict: compiler_limits or does_not_compile.
#![recursion_limit = "1000000000"]

macro_rules! double {
    ($($token:tt)*) => { double! { $($token)* $($token)* } };
}

double! { a b c d e f g h }
