//! The picture of problem 75: the four shapes of learning curves, from four trainings on made-up examples.

use history::{History, train};
use ndarray::{Array2, s};
use ndarray_rand::RandomExt;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand::{Rng, SeedableRng};
use ndarray_rand::rand_distr::StandardNormal;
use sgd::{Config, initial_weights};

use crate::svg::{Plot, Point, Svg};

const FEATURES: usize = 20;

/// Learning, underfitting, overfitting, and a learning rate that is too large: the loss on the training data in one
/// colour, on the validation data in the other.
pub fn four_curves() -> Svg {
    let mut svg = Svg::new(
        (760.0, 260.0),
        "E: train, valid",
        "Both fall; both stay high; train falls and valid rises; both jump up and down.",
    );
    let cases = [("①", 300, 0.005, 2.0), ("②", 300, 0.00001, 2.0), ("③", 40, 0.1, 4.0), ("④", 60, 4.0, 2.0)];
    for (i, (name, examples, learning_rate, noise)) in cases.into_iter().enumerate() {
        let history = trained(examples, learning_rate, noise);
        let all = || history.train_loss.iter().chain(&history.valid_loss);
        let top = all().copied().fold(0.0, f64::max) * 1.1;
        let epochs = history.train_loss.len() as f64;
        let at = (36.0 + 184.0 * i as f64, 46.0);
        let plot = Plot { at, size: (140.0, 150.0), x: (0.0, epochs), y: (0.0, top) };
        plot.axes(&mut svg, (0.0, 0.0), ["", if i == 0 { "E" } else { "" }]);
        svg.text("large", (at.0 + 70.0, 20.0), name);
        let curve = |values: &[f64]| -> Vec<Point> {
            values.iter().enumerate().map(|(epoch, &value)| plot.place((epoch as f64 + 1.0, value))).collect()
        };
        svg.line("blue thick", &curve(&history.train_loss));
        svg.line("red thick dashed", &curve(&history.valid_loss));
        svg.text("small of-faint", (at.0 + 70.0, 212.0), format!("N = {examples}, η = {learning_rate}"));
    }
    svg.line("blue thick", &[(290.0, 240.0), (330.0, 240.0)]);
    svg.text("start small", (338.0, 240.0), "train");
    svg.line("red thick dashed", &[(410.0, 240.0), (450.0, 240.0)]);
    svg.text("start small", (458.0, 240.0), "valid");
    svg
}

/// Trains on made-up examples of two labels, which a plane separates but for some noise.
fn trained(examples: usize, learning_rate: f64, noise: f64) -> History {
    let mut rng = StdRng::seed_from_u64(75);
    let valid = 200;
    let x = Array2::random_using((valid + examples, FEATURES), StandardNormal, &mut rng);
    let truth = Array2::random_using((FEATURES, 1), StandardNormal, &mut rng);
    let noisy = |score: &f64| usize::from(score + rng.random_range(-noise..noise) > 0.0);
    let labels: Vec<usize> = x.dot(&truth).iter().map(noisy).collect();
    let mut w = initial_weights(FEATURES, 2, 75);
    let config = Config { learning_rate, epochs: 20, seed: 75 };
    let (valid_x, train_x) = (x.slice(s![..valid, ..]), x.slice(s![valid.., ..]));
    train(&mut w, &train_x, &labels[valid..], &valid_x, &labels[..valid], &config)
}
