//! Has a static of a terabyte.
//! Verdict: does_not_compile or compiler_limits.

use ndarray::{Array2, ArrayRef2};

pub static HUGE: [u8; 1 << 40] = [1; 1 << 40];

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_elem(z.dim(), f64::from(HUGE[z.len()]))
}
