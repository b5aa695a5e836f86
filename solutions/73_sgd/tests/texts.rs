//! Computes every number in the texts of the exercise.

use ndarray::{Array2, array};
use sgd_solution::step;

#[test]
fn every_number_in_the_texts_is_computed() {
    let (x, labels) = (array![[1.0, 2.0]], [0]);
    let before = Array2::zeros((2, 2));
    let mut after = before.clone();
    step(&mut after, &x.row(0), labels[0], 0.5);
    let loss = |w: &Array2<f64>| loss::cross_entropy(&x.dot(w), &labels);
    let mut numbers = vec![0.5, loss(&before), loss(&after)];
    numbers.extend(&loss::gradient(&x, &before, &labels));
    numbers.extend(&after);
    numbers.extend(&x.dot(&after));
    numbers.extend(&prediction::predict(&x, &after));
    testkit::assert_texts("exercises/73_sgd", &numbers);
}
