//! Random inputs that shrink: matrices, vectors, labels; and all orders of a few things.

use std::ops::Range;

use ndarray::{Array1, Array2};
use proptest::collection::vec;
use proptest::strategy::Strategy;

/// A vector of a length in `length`, its numbers in `range`.
pub fn vector(length: Range<usize>, range: Range<f64>) -> impl Strategy<Value = Array1<f64>> {
    vec(range, length).prop_map(Array1::from)
}

/// A matrix of a shape in `rows` × `columns`, its numbers in `range`.
pub fn matrix(rows: Range<usize>, columns: Range<usize>, range: Range<f64>) -> impl Strategy<Value = Array2<f64>> {
    (rows, columns).prop_flat_map(move |(n, d)| {
        vec(range.clone(), n * d)
            .prop_map(move |numbers| Array2::from_shape_vec((n, d), numbers).expect("n · d numbers were drawn"))
    })
}

/// A label for each of a number of examples in `examples`, each below `classes`.
pub fn labels(examples: Range<usize>, classes: usize) -> impl Strategy<Value = Vec<usize>> {
    vec(0..classes, examples)
}

/// Every order of `0..n`, for a small `n`.
///
/// ```
/// assert_eq!(testkit::permutations(3).len(), 6);
/// ```
pub fn permutations(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for shorter in permutations(n - 1) {
        for at in 0..n {
            let mut order = shorter.clone();
            order.insert(at, n - 1);
            all.push(order);
        }
    }
    all
}
