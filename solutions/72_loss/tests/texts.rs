//! Computes every number in the texts of the exercise.

use loss_solution::{cross_entropy, entropy, gradient};
use ndarray::array;

#[test]
fn every_number_in_the_texts_is_computed() {
    // The wrong belief about the coin, in nat and in bits, and its price.
    let belief = array![[0.4f64.ln(), 0.6f64.ln()], [0.4f64.ln(), 0.6f64.ln()]];
    let nats = cross_entropy(&belief, &[0, 1]);
    let bits = nats / 2f64.ln();
    let mut numbers = vec![0.4, 0.6, nats, bits, bits - entropy(&[0.5, 0.5]), 2f64.ln()];

    // The example with four labels.
    let z = array![[2.0, 1.0, 0.0, -1.0]];
    numbers.extend(prediction::softmax(&z));
    numbers.extend([cross_entropy(&z, &[0]), cross_entropy(&z, &[3]), cross_entropy(&array![[0.0; 4]], &[0])]);

    // Its gradient: with the features (2, −1) these weights give the logits z.
    numbers.extend(gradient(&array![[2.0, -1.0]], &array![[1.0, 0.5, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]], &[0]));

    // The numerical slope for the first logit.
    let step = 0.001;
    let at = |offset| cross_entropy(&(&z + &array![[offset, 0.0, 0.0, 0.0]]), &[0]);
    numbers.extend([step, 2.0 * step, at(step), at(-step), (at(step) - at(-step)) / (2.0 * step)]);

    // In the hints: `1.0`.
    numbers.push(1.0);
    testkit::assert_texts("exercises/72_loss", &numbers);
}

#[test]
fn the_entropies_of_the_text_are_whole_bits() {
    assert_eq!([entropy(&[0.5; 2]), entropy(&[0.25; 4]), entropy(&[0.125; 8]), entropy(&[1.0])], [1.0, 2.0, 3.0, 0.0]);
    // What never happens has no share: 0 log₂ 0 is 0.
    assert_eq!(entropy(&[0.5, 0.0, 0.5]), 1.0);
}
