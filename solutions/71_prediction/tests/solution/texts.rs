//! Computes every number in the texts of the exercise.

use ndarray::array;
use prediction_solution::{predict, sigmoid, softmax};

#[test]
fn every_number_in_the_texts_is_computed() {
    let p = softmax(&array![[6.0, 4.0]]);
    let (e6, e4) = (6f64.exp(), 4f64.exp());
    let y = predict(&array![[0.5, -1.0]], &array![[1.0, 2.0, 0.0], [0.5, 0.0, -1.0]]);
    let mut numbers = vec![p[[0, 0]], p[[0, 1]], e6, e4, e6 + e4, sigmoid(2.0), sigmoid(0.0)];
    numbers.extend(y);
    // The inputs of the worked example, and its logits 0, 1 and 1.
    numbers.extend([0.5, -1.0, 1.0, 2.0, 0.0]);
    // Rows that sum to 1, in code that is run.
    numbers.extend([0.25, 0.75]);
    testkit::assert_texts("exercises/71_prediction", &numbers);
}
