//! Computes every number in the texts of the exercise.

use ndarray::{Array2, array};

#[test]
fn every_number_in_the_texts_is_computed() {
    // The step in numbers.
    let (x, w, learning_rate) = (array![[1.0, 2.0]], Array2::zeros((2, 4)), 0.1);
    let z = prediction::logits(&x, &w);
    let mut numbers = vec![learning_rate, loss::cross_entropy(&z, &[1])];
    numbers.extend(prediction::softmax(&z) - array![[0.0, 1.0, 0.0, 0.0]]);
    numbers.extend(&w - learning_rate * loss::gradient(&x, &w, &[1]));
    // The bytes of X, in millions, and those of an order, in thousands.
    let (examples, features) = (10_684.0, 300.0);
    numbers.extend([4.0 * examples * features / 1e6, 4.0 * examples / 1e3]);
    // Constants in the code.
    numbers.extend([0.0, 1.0, 2.0, 3.0, 4.0, 6.0]);
    testkit::assert_texts("exercises/78_gpu", &numbers);
}

#[test]
fn three_hundred_invocations_take_five_workgroups_of_64() {
    assert_eq!((300u32.div_ceil(64), 300u32.div_ceil(64) * 64 - 300), (5, 20));
}
