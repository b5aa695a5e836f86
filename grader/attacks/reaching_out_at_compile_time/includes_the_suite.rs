//! Includes the judge's program, which names the suite, from where the stage lies beside the submission.
//! Verdict: does_not_compile.
//! With policy: policy.

use ndarray::{Array2, ArrayRef2};

pub fn softmax(_: &ArrayRef2<f64>) -> Array2<f64> {
    panic!("{}", include_str!("../../../../judges/71_prediction/judge.rs"))
}
