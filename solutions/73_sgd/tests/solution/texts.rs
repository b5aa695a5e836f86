//! Computes every number in the texts of the exercise.

use ndarray::{Array2, array};
use sgd_solution::step;

#[test]
fn every_number_in_the_texts_is_computed() {
    // The learning rate of the program, and two steps into the valley E = p².
    let mut numbers = vec![0.1];
    for learning_rate in [0.01, 0.4, 0.9, 1.1] {
        let down = |p: f64| p - learning_rate * 2.0 * p;
        numbers.extend([learning_rate, down(1.0), down(down(1.0))]);
    }

    // One step into E = x² + 4y².
    let (x, y) = (2.0, 1.0);
    let (nx, ny): (f64, f64) = (x - 0.1 * 2.0 * x, y - 0.1 * 8.0 * y);
    numbers.extend([nx, ny, nx * nx + 4.0 * ny * ny]);

    // A step with two features and two labels.
    let (x, labels) = (array![[1.0, 2.0]], [0]);
    let before = Array2::zeros((2, 2));
    let mut after = before.clone();
    step(&mut after, &x.row(0), labels[0], 0.5);
    let loss = |w: &Array2<f64>| loss::cross_entropy(&x.dot(w), &labels);
    numbers.extend([0.5, loss(&before), loss(&after)]);
    numbers.extend(loss::gradient(&x, &before, &labels));
    numbers.extend(&after);
    numbers.extend(x.dot(&after));
    numbers.extend(prediction::predict(&x, &after));
    testkit::assert_texts("exercises/73_sgd", &numbers);
}
