//! Computes every number in the texts of the exercise.

use accuracy_solution::{accuracy, classify};
use ndarray::array;

#[test]
fn every_number_in_the_texts_is_computed() {
    let scores =
        array![[0.1, 0.6, 0.2, 0.1], [2.0, -1.0, 2.0, 0.0], [-3.0, -1.0, -2.0, -4.0], [f64::NAN, 0.5, 0.1, 0.2]];
    let predicted = classify(&scores);
    assert_eq!(predicted, [Some(1), Some(0), Some(1), None]);
    let mut numbers = vec![accuracy(&predicted, &[1, 2, 1, 3])];
    numbers.extend(scores);

    // The real data: one answer for all, and none for health. Then a coin, so to speak, with four sides.
    let (business, health, all) = (5627, 910, 13356);
    let labels: Vec<usize> = (0..all).map(|i| if i < business { 0 } else { 2 }).collect();
    numbers.push(accuracy(&vec![Some(0); all], &labels));
    numbers.push(1.0 - health as f64 / all as f64);
    numbers.push(1.0 / 4.0);

    // The standard error of an accuracy of 0.9 on the test data.
    let (p, n) = (0.9f64, 1336.0);
    numbers.extend([p, 1.0 - p, (p * (1.0 - p) / n).sqrt()]);

    // The learning rates of this program and of problem 73's; numbers of the code, which asserts them when it is run.
    numbers.extend([0.02, 0.1, 0.0, 0.5, 2.0, -1.0, 7.0, 0.75]);
    testkit::assert_texts("exercises/74_accuracy", &numbers);
}
