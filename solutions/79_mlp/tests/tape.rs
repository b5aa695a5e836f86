//! The tape gives the slopes that `backward` gives, and those of networks that `backward` does not know.

use approx::assert_abs_diff_eq;
use mlp_solution::{backward, forward, initial};
use ndarray::{Array2, Axis};
use ndarray_rand::RandomExt;
use ndarray_rand::rand::SeedableRng;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand_distr::StandardNormal;

#[path = "../src/tape.rs"]
mod tape;

use tape::{Operation, Tape, Var};

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
        let mut h = tape.given("x", x.clone());
        let mut parameters = Vec::new();
        for (i, layer) in model.layers.iter().enumerate() {
            if i > 0 {
                h = tape.relu(h);
            }
            let w = tape.given("W", layer.weight.clone());
            let b = tape.given("b", layer.bias.clone().insert_axis(Axis(0)));
            let product = tape.product(h, w);
            h = tape.add_row(product, b);
            parameters.push((w, b));
        }
        assert_abs_diff_eq!(tape.value(h), &forward(&model, &x), epsilon = 1e-12);
        let loss = tape.loss(h, &labels);
        let slopes = tape.slopes(loss);
        let gradient = backward(&model, &x, &labels);
        for (layer, (w, b)) in gradient.layers.iter().zip(parameters) {
            assert_abs_diff_eq!(layer.weight, slopes[w.0], epsilon = 1e-12);
            assert_abs_diff_eq!(layer.bias, slopes[b.0].row(0).to_owned(), epsilon = 1e-12);
        }
        let name = |operation: &Operation| match operation {
            Operation::Given(name) => Some(name.clone()),
            _ => None,
        };
        let names: Vec<_> = tape.operations().filter_map(name).collect();
        assert_eq!(names.concat(), "x".to_owned() + &"Wb".repeat(sizes.len() - 1));
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
