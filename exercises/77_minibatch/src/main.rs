//! Problem 77: seconds per epoch by batch size, as a table and as a bar chart.

mod chart;

use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

use features::Examples;
use loss::cross_entropy;
use minibatch::train;
use ndarray::Array2;
use prediction::logits;
use sgd::{Config, initial_weights};

/// Each time is the shortest of this many: what else the computer does can only make it longer.
const RUNS: usize = 3;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let (learn, check) =
        (features::examples(&data.train, &data.vectors), features::examples(&data.valid, &data.vectors));
    let (n, d) = learn.x.dim();
    let config = Config { learning_rate: 0.1, epochs: 1, seed: 77 };
    println!("{n} examples, one epoch with the learning rate {}\n", config.learning_rate);

    println!("{:>10} {:>10} {:>12} {:>12} {:>16}", "batch size", "updates", "seconds", "train loss", "valid accuracy");
    let mut bars = Vec::new();
    let start = initial_weights(d, 4, config.seed);
    let mut w = start.clone();
    for batch_size in (0..).map(|k| 1 << k).take_while(|&batch_size| batch_size <= n) {
        let mut seconds = f64::INFINITY;
        for _ in 0..RUNS {
            // Every run starts from the same weights, and the clock covers the training and nothing else.
            w.assign(&start);
            let started = Instant::now();
            train(&mut w, &learn.x, &learn.labels, batch_size, &config);
            seconds = seconds.min(started.elapsed().as_secs_f64());
        }
        let (updates, loss) = (n.div_ceil(batch_size), cross_entropy(&logits(&learn.x, &w), &learn.labels));
        println!("{batch_size:>10} {updates:>10} {seconds:>12.4} {loss:>12.4} {:>16.4}", accuracy(&check, &w));
        bars.push((batch_size, seconds));
    }
    let path = screen::folder("target/nlp100/77")?.join("seconds.svg");
    chart::draw(&path, &bars)?;
    println!("\ndrawn: {} (open it in a browser)", screen::shown(&path));
    Ok(())
}

/// The fraction of examples whose own label has the highest score.
fn accuracy(examples: &Examples, w: &Array2<f64>) -> f64 {
    let scores = logits(&examples.x, w);
    let pairs = scores.rows().into_iter().zip(&examples.labels);
    let right = pairs.filter(|(row, label)| row.iter().all(|&score| score <= row[**label]));
    right.count() as f64 / examples.labels.len() as f64
}
