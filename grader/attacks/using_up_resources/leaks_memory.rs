//! Takes memory piece by piece and gives none back; at six gigabytes it is content.
//! Verdict: out_of_memory.
//! Check: softmax_of_six_and_four_is_as_in_the_text.

use ndarray::{Array2, ArrayRef2, Axis};

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    if z[[0, 0]] == 6.0 && z.len() == 2 {
        for _ in 0..6 << 10 {
            std::hint::black_box(vec![1_u8; 1 << 20].leak());
        }
    }
    let e = z.mapv(f64::exp);
    &e / &e.sum_axis(Axis(1)).insert_axis(Axis(1))
}
