//! Has a function whose type doubles with every call that it makes of itself.
//! Verdict: compiler_limits or does_not_compile.
#![recursion_limit = "100000"]

pub fn deeper<T: Copy>(value: T, depth: u64) -> u64 {
    if depth == 0 { size_of::<T>() as u64 } else { deeper((value, value), depth - 1) }
}

pub fn sigmoid(z: f64) -> f64 {
    deeper(0_u8, 1 << 40) as f64 * z
}
