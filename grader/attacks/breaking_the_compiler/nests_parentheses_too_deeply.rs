//! Nests more than a hundred thousand parentheses, by macros that wrap what they are given in eight pairs.
//! Verdict: compiler_limits or does_not_compile.
#![allow(unused_parens)]
#![recursion_limit = "1000000000"]

macro_rules! wrap {
    (() $e:tt) => { (((((((($e)))))))) };
    ((0 $($rest:tt)*) $e:tt) => {
        wrap! { ($($rest)*) (wrap! { ($($rest)*) (wrap! { ($($rest)*) (wrap! { ($($rest)*) $e }) }) }) }
    };
}

pub fn sigmoid(z: f64) -> f64 {
    wrap! { (0 0 0 0 0 0 0) z }
}
