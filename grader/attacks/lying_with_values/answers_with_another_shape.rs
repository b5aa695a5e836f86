//! Answers with the right numbers in one long row.
//! Verdict: failed.
//! Check: every_row_sums_to_one.

use ndarray::{Array2, ArrayRef2, Axis};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let e = z.mapv(f64::exp);
    let p = &e / &e.sum_axis(Axis(1)).insert_axis(Axis(1));
    Array2::from_shape_vec((1, p.len()), p.into_raw_vec_and_offset().0).expect("one long row")
}
