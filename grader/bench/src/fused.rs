//! Problem 77 as it would be written for speed: each row is read once, for its logits and again for the gradient while
//! it is in the cache, and nothing is copied. The measure of what the clear code of the solutions leaves out.

use ndarray::{Array2, ArrayRef2};
use sgd::{Config, epoch_order};

/// The labels: a number that the compiler knows, so that sums over labels become vector instructions.
const L: usize = 4;

/// Training by mini-batches, as `minibatch::train` does it.
///
/// * `w`: weights, shape `(D, 4)`; changed
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers below 4
///
/// The same sums in another order: the weights agree up to rounding.
///
/// ```
/// use sgd::{Config, initial_weights};
///
/// let (x, labels) = bench::examples(50, 9, 4, 0);
/// let config = Config { learning_rate: 0.5, epochs: 2, seed: 1 };
/// let mut w = initial_weights(9, 4, 0);
/// let mut expected = w.clone();
/// bench::fused::train(&mut w, &x, &labels, 8, &config);
/// minibatch::train(&mut expected, &x, &labels, 8, &config);
/// assert!((w - expected).iter().all(|difference| difference.abs() < 1e-12));
/// ```
///
/// # Panics
///
/// When the arrays are not in row order, or `w` has not four columns.
pub fn train(w: &mut Array2<f64>, x: &ArrayRef2<f64>, labels: &[usize], batch_size: usize, config: &Config) {
    let d = x.ncols();
    let x = x.as_slice().expect("x is in row order");
    let (w, rest) = w.as_slice_mut().expect("w is in row order").as_chunks_mut::<L>();
    assert!(rest.is_empty() && w.len() == d, "w has not the shape ({d}, {L})");
    let mut gradient = vec![[0.0; L]; d];
    for epoch in 0..config.epochs {
        for batch in epoch_order(labels.len(), epoch, config.seed).chunks(batch_size) {
            gradient.fill([0.0; L]);
            for &i in batch {
                let x = &x[i * d..][..d];
                let mut error = softmax(logits(x, w));
                error[labels[i]] -= 1.0;
                for (gradient, x) in gradient.iter_mut().zip(x) {
                    (0..L).for_each(|l| gradient[l] += x * error[l]);
                }
            }
            let rate = config.learning_rate / batch.len() as f64;
            for (w, gradient) in w.iter_mut().zip(&gradient) {
                (0..L).for_each(|l| w[l] -= rate * gradient[l]);
            }
        }
    }
}

/// Four sums at a time, so that an addition need not wait for the one before.
fn logits(x: &[f64], w: &[[f64; L]]) -> [f64; L] {
    let (mut sums, (fours, rest)) = ([[0.0; L]; 4], x.as_chunks::<4>());
    for (x, w) in fours.iter().zip(w.as_chunks::<4>().0) {
        for k in 0..4 {
            (0..L).for_each(|l| sums[k][l] += x[k] * w[k][l]);
        }
    }
    for (x, w) in rest.iter().zip(&w[x.len() - rest.len()..]) {
        (0..L).for_each(|l| sums[0][l] += x * w[l]);
    }
    std::array::from_fn(|l| sums.iter().map(|sum| sum[l]).sum())
}

fn softmax(z: [f64; L]) -> [f64; L] {
    let max = z.iter().fold(f64::NEG_INFINITY, |max, &z| max.max(z));
    let exp = z.map(|z| (z - max).exp());
    let sum: f64 = exp.iter().sum();
    exp.map(|exp| exp / sum)
}
