//! exp(z − ln ∑ exp(z)): the logarithm of softmax first, and the sigmoid through tanh.

/// ln ∑ exp(zⱼ).
fn log_sum_exp(z: ndarray::ArrayView1<f64>) -> f64 {
    let max = z.fold(f64::NEG_INFINITY, |a, &b| a.max(b));
    max + z.iter().map(|z| (z - max).exp()).sum::<f64>().ln()
}

pub fn softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let mut p = z.to_owned();
    for (mut to, from) in p.rows_mut().into_iter().zip(z.rows()) {
        let total = log_sum_exp(from);
        to.mapv_inplace(|z| (z - total).exp());
    }
    p
}

pub fn sigmoid(z: f64) -> f64 {
    0.5 + 0.5 * (0.5 * z).tanh()
}
