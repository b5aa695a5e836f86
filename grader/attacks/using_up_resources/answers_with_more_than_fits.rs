//! Answers with more numbers than fit into a frame.
//! Verdict: ended_early or output_limit or out_of_memory.
//! Check: softmax_of_six_and_four_is_as_in_the_text.

use ndarray::{Array2, ArrayRef2, Axis};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    if z[[0, 0]] == 6.0 && z.len() == 2 {
        return Array2::zeros((1 << 24, 1));
    }
    let e = z.mapv(f64::exp);
    &e / &e.sum_axis(Axis(1)).insert_axis(Axis(1))
}
