//! Whole matrices at once with broadcasting, as with `dim=1, keepdim=True` in PyTorch.

use ndarray::Axis;

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let max = z.map_axis(Axis(1), |row| row.iter().copied().fold(f64::NEG_INFINITY, f64::max)).insert_axis(Axis(1));
    let e = (z.to_owned() - &max).mapv_into(f64::exp);
    let sum = e.sum_axis(Axis(1)).insert_axis(Axis(1));
    e / sum
}

pub fn predict(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>) -> Array2<f64> {
    softmax(&x.dot(w))
}

pub fn sigmoid(z: f64) -> f64 {
    (1.0 + (-z).exp()).recip()
}
