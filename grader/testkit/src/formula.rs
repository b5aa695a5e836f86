//! The formulas of a single layer, example by example and number by number: what checks of training compare with.

use ndarray::Array2;

/// The logits of one example, `xᵢ W`.
///
/// * `w`: weights, shape `(D, L)`
/// * `x`: features, shape `(N, D)`
///
/// Returns L numbers.
///
/// # Panics
///
/// If `i` is not below N, or the shapes do not fit.
pub fn logits(w: &Array2<f64>, x: &Array2<f64>, i: usize) -> Vec<f64> {
    assert!(x.ncols() == w.nrows(), "{} columns, but {} rows of weights", x.ncols(), w.nrows());
    let mut z = vec![0.0; w.ncols()];
    for (x, w) in x.row(i).iter().zip(w.rows()) {
        z.iter_mut().zip(w).for_each(|(z, w)| *z += x * w);
    }
    z
}

/// The loss of one example, `−ln softmax(xᵢ W)[labelᵢ]`, and its error, `softmax(xᵢ W) − yᵢ`, in which yᵢ is 1 for the label and 0
/// elsewhere.
///
/// * `w`: weights, shape `(D, L)`
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
///
/// # Panics
///
/// If `i` is not below N, the label is not below L, or the shapes do not fit.
///
/// ```
/// use ndarray::array;
/// let (loss, error) = testkit::loss_and_error(&array![[0.0, 0.0]], &array![[3.0]], &[1], 0);
/// assert_eq!((loss, error), (2f64.ln(), vec![0.5, -0.5]));
/// ```
pub fn loss_and_error(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize], i: usize) -> (f64, Vec<f64>) {
    let (mut z, label) = (logits(w, x, i), labels[i]);
    let max = z.iter().fold(f64::NEG_INFINITY, |max, &z| max.max(z));
    z.iter_mut().for_each(|z| *z -= max);
    let sum: f64 = z.iter().map(|z| z.exp()).sum();
    let loss = sum.ln() - z[label];
    z.iter_mut().for_each(|z| *z = z.exp() / sum);
    z[label] -= 1.0;
    (loss, z)
}

/// The losses of some examples, and the gradient of their mean, `1/B ∑ xᵢᵀ (softmax(xᵢ W) − yᵢ)`.
///
/// * `w`: weights, shape `(D, L)`
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
/// * `batch`: the B examples, each below N
///
/// Returns B losses, and the shape of `w`.
///
/// # Panics
///
/// If an example is not below N, a label is not below L, or the shapes do not fit.
pub fn losses_and_gradient(
    w: &Array2<f64>,
    x: &Array2<f64>,
    labels: &[usize],
    batch: &[usize],
) -> (Vec<f64>, Array2<f64>) {
    let (mut losses, mut gradient) = (Vec::new(), Array2::zeros(w.dim()));
    for &i in batch {
        let (loss, error) = loss_and_error(w, x, labels, i);
        losses.push(loss);
        for (x, mut row) in x.row(i).iter().zip(gradient.rows_mut()) {
            row.iter_mut().zip(&error).for_each(|(slope, error)| *slope += x * error / batch.len() as f64);
        }
    }
    (losses, gradient)
}

/// A step of gradient descent for a batch, `W ← W − η ∂E/∂W`; the arguments are those of [`losses_and_gradient`].
///
/// Returns the losses before the step.
///
/// # Panics
///
/// As [`losses_and_gradient`] does.
pub fn descend(
    w: &mut Array2<f64>,
    x: &Array2<f64>,
    labels: &[usize],
    batch: &[usize],
    learning_rate: f64,
) -> Vec<f64> {
    let (losses, gradient) = losses_and_gradient(w, x, labels, batch);
    w.scaled_add(-learning_rate, &gradient);
    losses
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draw, assert_close, numerical_gradient};

    #[test]
    fn the_gradient_is_the_numerical_one_and_a_step_goes_against_it() {
        let mut draw = Draw::new();
        let (x, w, labels) = (draw.matrix(6, 3, -2.0..2.0), draw.matrix(3, 4, -1.0..1.0), draw.labels(6, 4));
        let batch = [4, 0, 5, 4];
        let mean = |w: &Array2<f64>| losses_and_gradient(w, &x, &labels, &batch).0.iter().sum::<f64>() / 4.0;
        let (losses, gradient) = losses_and_gradient(&w, &x, &labels, &batch);
        assert_close(&gradient, &numerical_gradient(mean, &w), 1e-8);
        let mut after = w.clone();
        assert_eq!(descend(&mut after, &x, &labels, &batch, 0.1), losses);
        assert_close(&after, &(&w - &gradient * 0.1), 1e-12);
        assert!(mean(&after) < mean(&w));
    }

    #[test]
    fn a_loss_is_finite_where_a_wrong_label_leads_by_1000() {
        let (loss, error) = loss_and_error(&ndarray::array![[0.0, 1000.0]], &ndarray::array![[1.0]], &[0], 0);
        assert_eq!((loss, error), (1000.0, vec![-1.0, 1.0]));
    }
}
