//! Asks for sockets of every family and kind, some of which reach the kernel or the host.
//! Verdict: crashed.
//! With policy: policy.
#![allow(unsafe_code)]

use ndarray::{Array2, ArrayRef2};

unsafe extern "C" {
    safe fn socket(family: i32, kind: i32, protocol: i32) -> i32;
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut kinds = (0..48).flat_map(|family| (1..6).map(move |kind| (family, kind)));
    assert!(kinds.any(|(family, kind)| socket(family, kind, 0) >= 0), "refused");
    Array2::zeros(z.dim())
}
