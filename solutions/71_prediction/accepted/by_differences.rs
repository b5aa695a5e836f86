//! 1 / ∑ₖ exp(zₖ − zⱼ) for each number: no maximum, since 1/∞ is 0.

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_shape_fn(z.dim(), |(i, j)| 1.0 / z.row(i).iter().map(|other| (other - z[[i, j]]).exp()).sum::<f64>())
}

pub fn predict(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>) -> Array2<f64> {
    let z = logits(x, w);
    softmax(&z)
}

pub fn sigmoid(z: f64) -> f64 {
    if z >= 0.0 { 1.0 / (1.0 + f64::exp(-z)) } else { f64::exp(z) / (1.0 + f64::exp(z)) }
}
