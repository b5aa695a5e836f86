//! Panics with something that panics again when whoever caught it throws it away.
//! Verdict: crashed or ended_early.

use ndarray::{Array2, ArrayRef2};

struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        std::panic::panic_any(Bomb)
    }
}

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    std::panic::panic_any(Bomb)
}
