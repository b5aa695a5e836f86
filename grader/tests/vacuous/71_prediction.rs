//! Answers to 71 that are one number over and over, or nothing.

const NUMBER: f64 = 0.0;
const FULL: bool = true;

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_elem(if FULL { z.dim() } else { (0, 0) }, NUMBER)
}

pub fn predict(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_elem(if FULL { (x.nrows(), w.ncols()) } else { (0, 0) }, NUMBER)
}

pub fn sigmoid(_z: f64) -> f64 {
    NUMBER
}
