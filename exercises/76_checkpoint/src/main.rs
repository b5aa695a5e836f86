//! Problem 76: saves a checkpoint after every epoch, then goes on from the middle and compares the bits.

use std::error::Error;
use std::process::ExitCode;

use checkpoint::{Checkpoint, file_name, load, resume, save, train_epoch};
use ndarray::Array2;

const EPOCHS: usize = 10;
const MIDDLE: usize = 5;
const SEED: u64 = 76;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let train = features::examples(&data.train, &data.vectors);
    let valid = features::examples(&data.valid, &data.vectors);
    let folder = screen::folder("target/nlp100/76")?;
    let file = |epoch| folder.join(file_name(epoch));

    let weight = sgd::initial_weights(train.x.ncols(), 4, SEED);
    let velocity = Array2::zeros(weight.dim());
    let mut state = Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.01, momentum: 0.9, seed: SEED };
    for _ in data::progress(EPOCHS, "epochs") {
        train_epoch(&mut state, &train.x, &train.labels);
        save(&state, &file(state.epoch))?;
    }

    println!("\nepoch  loss (train)  accuracy (valid)  file");
    for epoch in 1..=EPOCHS {
        let saved = load(&file(epoch))?;
        let loss = loss::cross_entropy(&prediction::logits(&train.x, &saved.weight), &train.labels);
        let predicted = accuracy::classify(&prediction::logits(&valid.x, &saved.weight));
        let accuracy = accuracy::accuracy(&predicted, &valid.labels);
        println!("{epoch:>5}  {loss:>12.4}  {accuracy:>16.4}  {}", screen::shown(&file(epoch)));
    }

    let resumed = resume(&file(MIDDLE), &train.x, &train.labels, EPOCHS)?;
    let mut forgetful = load(&file(MIDDLE))?;
    forgetful.velocity.fill(0.0);
    while forgetful.epoch < EPOCHS {
        train_epoch(&mut forgetful, &train.x, &train.labels);
    }
    println!("\nLargest difference of a weight at epoch {EPOCHS}, to training that never stopped:");
    println!("{:>8.1e}  resumed at epoch {MIDDLE}", difference(&resumed, &state));
    println!("{:>8.1e}  resumed at epoch {MIDDLE} without the velocity", difference(&forgetful, &state));
    Ok(())
}

/// The largest difference between two weights.
fn difference(a: &Checkpoint, b: &Checkpoint) -> f64 {
    (&a.weight - &b.weight).fold(0.0, |largest: f64, d| largest.max(d.abs()))
}
