//! Made-up examples for the benchmarks, of any size. No time depends on what the numbers are.

use ndarray::Array2;
use ndarray_rand::RandomExt;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand::{Rng, SeedableRng};
use ndarray_rand::rand_distr::Normal;

/// Features of shape `(n, d)` from N(0, 0.1²), about as large as averaged word vectors, and `n` labels below `l`.
pub fn examples(n: usize, d: usize, l: usize, seed: u64) -> (Array2<f64>, Vec<usize>) {
    let mut rng = StdRng::seed_from_u64(seed);
    let normal = Normal::new(0.0, 0.1).expect("0.1 is a standard deviation");
    let x = Array2::random_using((n, d), normal, &mut rng);
    let labels = (0..n).map(|_| rng.random_range(0..l)).collect();
    (x, labels)
}
