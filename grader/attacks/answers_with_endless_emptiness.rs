//! Answers with an array of 2⁴⁰ rows of no columns, which is true, small on the way, and huge once it is summed.
//! Group: lying with values.
//! Verdict: failed or ended_early or output_limit.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::zeros((1 << 40, 0))
}
