//! Made-up examples for the benchmarks, of any size (no time depends on what the numbers are), and how times are shown.

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

/// The median of some seconds, and from the shortest to the longest.
///
/// ```
/// assert_eq!(bench::median_and_spread(vec![3.0, 1.0, 2.0]), "2.0000 (1.0000–3.0000)");
/// ```
///
/// # Panics
///
/// If nothing was measured.
pub fn median_and_spread(mut seconds: Vec<f64>) -> String {
    seconds.sort_by(f64::total_cmp);
    let (shortest, median, longest) = (seconds[0], seconds[seconds.len() / 2], seconds[seconds.len() - 1]);
    format!("{median:.4} ({shortest:.4}–{longest:.4})")
}
