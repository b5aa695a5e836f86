//! The order grows by inserting each example at a random place; a hash of seed and epoch starts the generator; the weights
//! are behind a `RefCell` while a boxed closure moves them.

use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};

use ndarray_rand::rand::Rng;

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    let mut hash = DefaultHasher::new();
    (seed, epoch).hash(&mut hash);
    let mut rng = StdRng::seed_from_u64(hash.finish());
    let mut order = std::collections::VecDeque::new();
    for i in 0..n {
        order.insert(rng.random_range(0..=order.len()), i);
    }
    order.into()
}

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert!(labels.len() == x.nrows(), "{} labels, but {} rows", labels.len(), x.nrows());
    assert!(!labels.is_empty(), "nothing to learn from");
    let w = RefCell::new(w);
    let example: Box<dyn Fn(usize) + '_> =
        Box::new(|i| step(&mut w.borrow_mut(), &x.row(i), labels[i], config.learning_rate));
    for epoch in 0..config.epochs {
        epoch_order(labels.len(), epoch, config.seed).into_iter().for_each(&example);
    }
}
