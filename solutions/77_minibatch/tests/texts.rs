//! Computes every number in the texts of the exercise.

use minibatch_solution::batches;
use ndarray::array;

#[test]
fn every_number_in_the_texts_is_computed() {
    let (x, w) = (array![[1.0, 2.0], [3.0, 0.0]], array![[0.5, -1.0], [0.5, 0.0]]);
    let mut numbers: Vec<f64> = x.iter().chain(&w).copied().collect();
    numbers.extend(&x.dot(&w));
    testkit::assert_texts("exercises/77_minibatch", &numbers);
}

#[test]
fn seven_examples_in_batches_of_three_are_three_three_and_one() {
    let sizes: Vec<_> = batches(&[0, 1, 2, 3, 4, 5, 6], 3).iter().map(Vec::len).collect();
    assert_eq!(sizes, [3, 3, 1]);
}
