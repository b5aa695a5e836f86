//! Panics while it is being unwound, so that the process aborts and no panic can be caught.
//! Verdict: crashed.

use ndarray::{Array2, ArrayRef2};

struct Trap;

impl Drop for Trap {
    fn drop(&mut self) {
        panic!("the second panic")
    }
}

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    let _trap = Trap;
    panic!("the first panic")
}
