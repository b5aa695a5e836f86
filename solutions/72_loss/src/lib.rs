//! # 72. Cross-entropy loss and its gradient
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels.

mod entropy;
mod labels;

use ndarray::{Array2, ArrayRef2};

pub use entropy::entropy;
pub use labels::assert_fits;

/// Cross-entropy loss, `1/N ∑ᵢ −ln softmax(zᵢ)[labelᵢ]`: the mean over the examples.
///
/// * `logits`: z, shape `(N, L)`; logits, not probabilities
/// * `labels`: N numbers, each below L
///
/// Returns a number that is never negative, and finite even when a wrong label leads by 1000.
///
/// # Panics
///
/// When there are no examples, not as many labels as rows, or a label is not below L.
///
/// ```
/// use loss_solution::cross_entropy;
/// use ndarray::array;
///
/// let loss = cross_entropy(&array![[2.0, 2.0]], &[0]); // both labels have the probability ½
/// assert!((loss - 2f64.ln()).abs() < 1e-12);
/// ```
pub fn cross_entropy(logits: &ArrayRef2<f64>, labels: &[usize]) -> f64 {
    // hole: todo!("the mean over the examples of −ln softmax(z)[label]\nz: {:?}, labels: {}", logits.dim(), labels.len())
    // in Japanese: 全事例についての −ln softmax(z)[label] の平均
    assert_fits(logits, labels);
    let mut sum = 0.0;
    for (z, &label) in logits.rows().into_iter().zip(labels) {
        let max = z.fold(f64::NEG_INFINITY, |max, &z| max.max(z));
        sum += max + z.mapv(|z| (z - max).exp()).sum().ln() - z[label];
    }
    sum / labels.len() as f64
    // end hole
}

/// Gradient of the loss with respect to W, `Xᵀ (Ŷ − Y) / N`, where Y has a 1 for the label of each row and 0 elsewhere.
///
/// * `x`: features, shape `(N, D)`
/// * `w`: weights, shape `(D, L)`
/// * `labels`: N numbers, each below L
///
/// Returns shape `(D, L)`.
///
/// # Panics
///
/// As [`cross_entropy`] does, and when `x` has not as many columns as `w` has rows.
///
/// ```
/// use loss_solution::gradient;
/// use ndarray::array;
///
/// let w = array![[0.0, 0.0]]; // so both labels have the probability ½
/// assert_eq!(gradient(&array![[4.0]], &w, &[0]), array![[-2.0, 2.0]]);
/// ```
pub fn gradient(x: &ArrayRef2<f64>, w: &ArrayRef2<f64>, labels: &[usize]) -> Array2<f64> {
    // hole: todo!("the gradient Xᵀ (Ŷ − Y) / N\nx: {:?}, w: {:?}, labels: {}", x.dim(), w.dim(), labels.len())
    // in Japanese: 勾配 Xᵀ (Ŷ − Y) / N
    let mut error = prediction::predict(x, w);
    assert_fits(&error, labels);
    for (mut row, &label) in error.rows_mut().into_iter().zip(labels) {
        row[label] -= 1.0;
    }
    error /= labels.len() as f64;
    x.t().dot(&error)
    // end hole
}
