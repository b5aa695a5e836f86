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
    // The last are the points of the example for plotters.
    let numbers = [0.6, 0.4, sure.0, unsure.0, unsure.1, 1.0, 0.9, 2.0, 0.5, 3.0, 0.4];
    testkit::assert_texts("exercises/75_history", &numbers);
}
