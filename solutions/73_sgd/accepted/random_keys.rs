//! Every example draws a random key and the keys are sorted; the loops are iterators.

use std::hash::{DefaultHasher, Hash, Hasher};

use ndarray_rand::rand::Rng;

pub fn step(w: &mut ArrayRef2<f64>, x: &ArrayRef1<f64>, label: usize, learning_rate: f64) {
    let gradient = loss::gradient(&x.to_owned().insert_axis(ndarray::Axis(0)), w, &[label]);
    w.zip_mut_with(&gradient, |w, g| *w -= learning_rate * g);
}

pub fn epoch_order(n: usize, epoch: usize, seed: u64) -> Vec<usize> {
    let mut hasher = DefaultHasher::new();
    (seed, epoch).hash(&mut hasher);
    let mut rng = StdRng::seed_from_u64(hasher.finish());
    let mut keyed: Vec<(u64, usize)> = (0..n).map(|i| (rng.random(), i)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, i)| i).collect()
}

pub fn train(w: &mut ArrayRef2<f64>, x: &ArrayRef2<f64>, labels: &[usize], config: &Config) {
    assert_eq!(x.nrows(), labels.len(), "rows and labels");
    assert_ne!(labels.len(), 0, "nothing to learn from");
    (0..config.epochs)
        .flat_map(|epoch| epoch_order(labels.len(), epoch, config.seed))
        .for_each(|i| step(w, &x.row(i), labels[i], config.learning_rate));
}
