//! Computes every number in the texts of the exercise.

use history_solution::measure;
use ndarray::array;

#[test]
fn every_number_in_the_texts_is_computed() {
    // With these features and weights the right labels have the probabilities 0.6 and 0.6, then 0.6 and 0.4.
    let lead = (0.6f64 / 0.4).ln();
    let (w, labels) = (array![[1.0, 0.0]], [0, 0]);
    let sure = measure(&w, &array![[lead], [lead]], &labels);
    let unsure = measure(&w, &array![[lead], [-lead]], &labels);
    assert_eq!((sure.1, unsure.1), (1.0, 0.5));
    let mut numbers = vec![0.6, 0.4, sure.0, unsure.0, unsure.1];
    // The losses by which to stop: the 5th is the best, and the 4th is the first that is worse than the one before.
    let losses = [0.62, 0.55, 0.53, 0.54, 0.52, 0.56];
    assert_eq!(losses.iter().position(|loss| *loss == losses.into_iter().fold(f64::INFINITY, f64::min)), Some(4));
    assert_eq!(losses.windows(2).position(|two| two[1] > two[0]), Some(2));
    numbers.extend(losses);
    // How much one of 800 headlines counts, and how far off an accuracy measured on them is.
    let (p, n) = (0.9f64, 800.0);
    numbers.extend([1.0 / n, p, 1.0 - p, (p * (1.0 - p) / n).sqrt()]);
    // The pair of the example.
    numbers.push(0.75);
    // The learning rates of the command that compares three.
    numbers.extend([0.0001, 0.1]);
    testkit::assert_texts("exercises/75_history", &numbers);
}
