//! Computes every number in the texts of the exercise.

use loss_solution::{cross_entropy, entropy, gradient};
use ndarray::array;

#[test]
fn every_number_in_the_texts_is_computed() {
    let z = array![[2.0, 1.0, 0.0, -1.0]];
    let p = prediction::softmax(&z);
    let nats = cross_entropy(&array![[0.4f64.ln(), 0.6f64.ln()], [0.4f64.ln(), 0.6f64.ln()]], &[0, 1]);
    let guess = cross_entropy(&array![[0.0; 4]], &[0]);
    let mut numbers = vec![0.4, 0.6, nats, nats / 2f64.ln(), 2f64.ln(), guess];
    numbers.extend(&p);
    numbers.extend([cross_entropy(&z, &[0]), cross_entropy(&z, &[3])]);
    // With x = 1 the gradient is the error itself.
    numbers.extend(&gradient(&array![[1.0]], &z, &[0]));
    // In the hints: `1.0`.
    numbers.push(1.0);
    testkit::assert_texts("exercises/72_loss", &numbers);
}

#[test]
fn the_entropies_of_the_text_are_whole_bits() {
    assert_eq!([entropy(&[0.5; 2]), entropy(&[0.25; 4]), entropy(&[0.125; 8]), entropy(&[1.0])], [1.0, 2.0, 3.0, 0.0]);
}
