//! Answers with more numbers than fit into a frame.
//! Group: using up resources.
//! Verdict: ended_early or output_limit or out_of_memory.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::zeros((1 << 27, z.ncols().min(1)))
}
