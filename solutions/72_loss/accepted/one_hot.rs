//! Builds Y and multiplies whole matrices; the loss takes ∑ over Y times log-softmax, where Y is 1.

use ndarray::Axis;

/// Y: a 1 for the label of each row, 0 elsewhere.
fn one_hot(labels: &[usize], l: usize) -> Array2<f64> {
    let mut y = Array2::zeros((labels.len(), l));
    for (i, &label) in labels.iter().enumerate() {
        y[[i, label]] = 1.0;
    }
    y
}

/// ln softmax of each row.
fn log_softmax(z: &ArrayRef2<f64>) -> Array2<f64> {
    let max = z.map_axis(Axis(1), |row| row.iter().copied().fold(f64::NEG_INFINITY, f64::max)).insert_axis(Axis(1));
    let shifted = z.to_owned() - &max;
    let total = shifted.mapv(f64::exp).sum_axis(Axis(1)).mapv(f64::ln).insert_axis(Axis(1));
    shifted - &total
}

pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    assert_fits(logits, labels);
    let y = one_hot(labels, logits.ncols());
    -(y * log_softmax(logits)).sum() / labels.len() as f64
}

pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    let z = prediction::logits(x, w);
    assert_fits(&z, labels);
    let y_hat = log_softmax(&z).mapv(f64::exp);
    (x.t().to_owned() / labels.len() as f64).dot(&(y_hat - one_hot(labels, w.ncols())))
}
