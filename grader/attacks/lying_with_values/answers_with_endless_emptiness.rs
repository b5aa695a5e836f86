//! Answers with an array of 2⁴⁰ rows of no columns, which is true, small on the way, and huge once it is summed.
//! Verdict: output_limit.
//! Check: every_row_sums_to_one.

use ndarray::{Array2, ArrayRef2, Axis};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    if z.nrows() > 1 {
        return Array2::zeros((1 << 40, 0));
    }
    let e = z.mapv(f64::exp);
    &e / &e.sum_axis(Axis(1)).insert_axis(Axis(1))
}
