//! Computes every number in the texts of the exercise.

use checkpoint_solution::{Checkpoint, train_epoch};
use ndarray::{Array2, array};

#[test]
fn every_number_in_the_texts_is_computed() {
    let zeros = Array2::zeros((1, 2));
    let start = Checkpoint {
        epoch: 0,
        weight: zeros.clone(),
        velocity: zeros.clone(),
        learning_rate: 0.2,
        momentum: 0.9,
        seed: 76,
    };
    let next = |state: &Checkpoint| {
        let mut state = state.clone();
        train_epoch(&mut state, &array![[1.0]], &[0]);
        state
    };
    let mut numbers = vec![start.learning_rate, start.momentum];
    let first = next(&start);
    let forgetful = Checkpoint { velocity: zeros, ..first.clone() };
    for state in [&start, &first] {
        let y = prediction::predict(&array![[1.0]], &state.weight);
        // ŷ₀, and the gradient ŷ₀ − 1.
        numbers.extend([y[[0, 0]], y[[0, 0]] - 1.0]);
    }
    for state in [&first, &next(&first), &next(&forgetful)] {
        numbers.extend([state.velocity[[0, 0]], state.weight[[0, 0]]]);
    }
    testkit::assert_texts("exercises/76_checkpoint", &numbers);
}
