//! # 73. Training by stochastic gradient descent
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L labels. The step is in `step.rs`.

mod config;
mod step;

use ndarray::{Array2, ArrayRef2};
use ndarray_rand::RandomExt;
use ndarray_rand::rand::SeedableRng;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand_distr::StandardNormal;

pub use config::Config;
pub use step::step;

/// Random weights to start from, shape `(d, l)`, each drawn from N(0, 1). The same seed gives the same weights.
///
/// This one is done for you.
pub fn initial_weights(d: usize, l: usize, seed: u64) -> Array2<f64> {
    Array2::random_using((d, l), StandardNormal, &mut StdRng::seed_from_u64(seed))
}

/// The order of the examples in an epoch: each of `0..n` once, shuffled, and differently in every epoch.
///
/// The same arguments give the same order, on every machine. Every seed is allowed, even `u64::MAX`.
///
/// ```
/// let mut order = sgd_solution::epoch_order(4, 0, 73);
/// order.sort();
/// assert_eq!(order, [0, 1, 2, 3]);
/// ```
pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    // hole: todo!("each of 0..n once, in an order that nobody can foresee\n{n} {epoch} {seed}")
    // in Japanese: 0..n を 1 回ずつ、誰にも予測できない順序で並べる
    use ndarray_rand::rand::seq::SliceRandom;
    // The epoch counts in the upper half of the number, so that it does not meet the epochs of the next seeds.
    let mut rng = StdRng::seed_from_u64(seed.wrapping_add((epoch as u64) << 32));
    let mut order: Vec<_> = (0..n).collect();
    order.shuffle(&mut rng);
    order
    // end hole
}

/// Stochastic gradient descent: in every epoch, of which the first is 0, one [`step()`] for each example, in the
/// order of [`epoch_order`].
///
/// * `w`: weights to start from, shape `(D, L)`; changed
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below L
///
/// # Panics
///
/// When there are no examples, a label is not below L, or there are not as many labels as rows, with a message that names
/// both numbers.
///
/// ```
/// use ndarray::array;
/// use sgd_solution::{Config, train};
///
/// let mut w = array![[0.0, 0.0]];
/// train(&mut w, &array![[1.0], [-1.0]], &[0, 1], &Config { learning_rate: 0.5, epochs: 10, seed: 73 });
/// assert!(w[[0, 0]] > 1.0 && w[[0, 1]] < -1.0); // a positive feature speaks for label 0
/// ```
pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    // hole: todo!("in every epoch a step for each example, in its order\n{:?}", (w.dim(), x.dim(), labels.len(), config))
    // in Japanese: エポックごとに、その順序で 1 事例ずつ 1 歩進む
    assert!(!labels.is_empty(), "there are no examples");
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    for epoch in data::progress(config.epochs, "epochs") {
        for i in epoch_order(labels.len(), epoch, config.seed) {
            step(w, &x.row(i), labels[i], config.learning_rate);
        }
    }
    // end hole
}
