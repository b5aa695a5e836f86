//! Computes every number in the texts of the exercise.

use loss_solution::{cross_entropy, entropy, gradient};
use ndarray::{array, s};

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

    // Logarithms: e, and e⁶.
    numbers.extend([1f64.exp(), 6f64.exp()]);

    // The lecture's pair: softmax(6, 4), and its loss if the first is right.
    let pair = array![[6.0, 4.0]];
    numbers.extend(prediction::softmax(&pair));
    numbers.push(cross_entropy(&pair, &[0]));

    // The curve −ln ŷ, and what a hundredth saves at either end.
    let curve = |y: f64| cross_entropy(&array![[y.ln(), (1.0 - y).ln()]], &[0]);
    for y in [0.01, 0.5, 0.88, 0.91, 0.92, 0.99] {
        numbers.extend([y, curve(y)]);
    }
    numbers.extend([curve(0.01) - curve(0.02), curve(0.91) - curve(0.92)]);

    // The two examples: their errors, their gradients, the sum and the mean.
    let (x, w, labels) = (array![[1.0, 2.0], [3.0, 0.0]], array![[0.0, 0.0], [0.0, 0.0]], [0, 1]);
    let mean = gradient(&x, &w, &labels);
    numbers.extend(&mean * 2.0);
    numbers.extend(mean);
    for i in 0..2 {
        numbers.extend(gradient(&x.slice(s![i..=i, ..]), &w, &labels[i..=i]));
    }
    numbers.extend(x);

    // What the slide says, from rounded logarithms.
    let (of_heads, of_tails) = (0.4f64.log2(), 0.73);
    assert!((of_tails + 0.6f64.log2()).abs() < 0.01);
    numbers.extend([of_heads, of_tails, (1.3 + of_tails) / 2.0]);
    testkit::assert_texts("exercises/72_loss", &numbers);
}

#[test]
fn the_entropies_of_the_text_are_whole_bits() {
    assert_eq!([entropy(&[0.5; 2]), entropy(&[0.25; 4]), entropy(&[0.125; 8]), entropy(&[1.0])], [1.0, 2.0, 3.0, 0.0]);
    // What never happens has no share: 0 log₂ 0 is 0.
    assert_eq!(entropy(&[0.5, 0.0, 0.5]), 1.0);
}
