//! One generic helper for f32 and f64; the sigmoid is the softmax of a matrix of one row. Has tests of its own.

use std::iter::Sum;
use std::ops::{Div, Sub};

use ndarray::ArrayViewMut1;

/// Numbers that softmax can be taken of.
trait Real: Copy + PartialOrd + Sub<Output = Self> + Div<Output = Self> + Sum {
    fn exp(self) -> Self;
}

impl Real for f64 {
    fn exp(self) -> Self {
        f64::exp(self)
    }
}

impl Real for f32 {
    fn exp(self) -> Self {
        f32::exp(self)
    }
}

/// Softmax of one row, in place.
fn normalise<T: Real>(mut row: ArrayViewMut1<T>) {
    let Some(max) = row.iter().copied().reduce(|a, b| if b > a { b } else { a }) else { return };
    row.map_inplace(|z| *z = (*z - max).exp());
    let sum: T = row.iter().copied().sum();
    row.map_inplace(|e| *e = *e / sum);
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    p.rows_mut().into_iter().for_each(normalise);
    p
}

pub fn sigmoid(z: f64) -> f64 {
    softmax(&ndarray::array![[z, 0.0]])[[0, 0]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f32_works_too() {
        let mut row = ndarray::array![0.0f32, 0.0];
        normalise(row.view_mut());
        assert_eq!(row, ndarray::array![0.5, 0.5]);
    }
}
