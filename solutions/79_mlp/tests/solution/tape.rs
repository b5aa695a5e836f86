//! The tape gives the slopes that `backward` gives, and those of networks that `backward` does not know.

use approx::assert_abs_diff_eq;
use mlp_solution::{Operation, Tape, Var, autograd, backward, forward, initial, record};
use ndarray::Array2;
use ndarray_rand::RandomExt;
use ndarray_rand::rand::SeedableRng;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand_distr::StandardNormal;

/// Random numbers.
fn random(rows: usize, columns: usize, seed: u64) -> Array2<f64> {
    Array2::random_using((rows, columns), StandardNormal, &mut StdRng::seed_from_u64(seed))
}

#[test]
fn the_slopes_of_a_network_are_those_of_backward() {
    for (seed, sizes) in [(1, &[5, 3][..]), (2, &[5, 4, 3]), (3, &[5, 6, 4, 3])] {
        let model = initial(sizes, seed);
        let (x, labels) = (random(7, 5, seed), [0, 2, 1, 1, 0, 2, 2]);
        let mut tape = Tape::default();
        let features = tape.given("x", x.clone());
        let layers = tape.parameters(&model);
        let loss = record(&mut tape, features, &layers, &labels);
        let logits = tape.operations().find_map(|operation| match operation {
            Operation::Loss(logits, _) => Some(*logits),
            _ => None,
        });
        assert_abs_diff_eq!(tape.value(logits.expect("there is a loss")), &forward(&model, &x), epsilon = 1e-12);
        let (gradient, by_tape) = (backward(&model, &x, &labels), tape.gradient(loss, &layers));
        assert_eq!(by_tape, autograd(&model, &x, &labels));
        for (ours, theirs) in gradient.layers.iter().zip(&by_tape.layers) {
            assert_abs_diff_eq!(ours.weight, theirs.weight, epsilon = 1e-12);
            assert_abs_diff_eq!(ours.bias, theirs.bias, epsilon = 1e-12);
        }
        let name = |operation: &Operation| match operation {
            Operation::Given(name) => Some(name.clone()),
            _ => None,
        };
        let names: Vec<_> = tape.operations().filter_map(name).collect();
        let numbered: String = (1..sizes.len()).map(|number| format!("W{number}b{number}")).collect();
        assert_eq!(names.concat(), "x".to_owned() + &numbered);
    }
}

/// The loss of `x W W`, and the slope for W on the tape.
fn used_twice(w: &Array2<f64>, x: &Array2<f64>, labels: &[usize]) -> (f64, Array2<f64>) {
    let mut tape = Tape::default();
    let (x, w) = (tape.given("x", x.clone()), tape.given("W", w.clone()));
    let once = tape.product(x, w);
    let twice = tape.product(once, w);
    let loss = tape.loss(twice, labels);
    assert_eq!(loss, Var(4));
    (tape.value(loss)[[0, 0]], tape.slopes(loss).swap_remove(w.0))
}

#[test]
fn a_parameter_that_is_used_twice_gets_both_parts() {
    let (w, x, labels) = (random(3, 3, 4), random(5, 3, 5), [0, 1, 2, 0, 1]);
    let (_, slope) = used_twice(&w, &x, &labels);
    for i in 0..3 {
        for j in 0..3 {
            let loss = |by: f64| {
                let mut moved = w.clone();
                moved[[i, j]] += by;
                used_twice(&moved, &x, &labels).0
            };
            let numerical = (loss(1e-5) - loss(-1e-5)) / 2e-5;
            assert_abs_diff_eq!(slope[[i, j]], numerical, epsilon = 1e-8);
        }
    }
}

#[test]
fn the_tape_trains_the_model_that_backward_trains() {
    let (x, labels) = (random(60, 5, 6), (0..60).map(|i| i % 4).collect::<Vec<_>>());
    let [by_hand, by_tape] = [false, true].map(|autograd| {
        let settings = mlp_solution::Settings { hidden: vec![6], epochs: 3, autograd, ..Default::default() };
        mlp_solution::train(&x, &labels, &settings, 79)
    });
    assert_ne!(by_hand, initial(&[5, 6, 4], 79));
    for (ours, theirs) in by_hand.layers.iter().zip(&by_tape.layers) {
        assert_abs_diff_eq!(ours.weight, theirs.weight, epsilon = 1e-9);
        assert_abs_diff_eq!(ours.bias, theirs.bias, epsilon = 1e-9);
    }
}
