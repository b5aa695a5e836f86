//! Rewrites: softmax_over_columns

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let (rows, columns) = z.dim();
    let mut p = Array2::zeros((rows, columns));
    for j in 0..columns {
        let largest = (0..rows).map(|i| z[[i, j]]).fold(f64::MIN, f64::max);
        let total: f64 = (0..rows).map(|i| (z[[i, j]] - largest).exp()).sum();
        for i in 0..rows {
            p[[i, j]] = (z[[i, j]] - largest).exp() / total;
        }
    }
    p
}
