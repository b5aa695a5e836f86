//! Rewrites: exp_overflows

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    Array2::from_shape_fn(z.dim(), |(i, j)| z[[i, j]].exp() / z.row(i).iter().map(|z| z.exp()).sum::<f64>())
}
