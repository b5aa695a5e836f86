//! Problem 73: trains the single layer, and shows the loss before and after.

use std::error::Error;
use std::process::ExitCode;

use loss::cross_entropy;
use prediction::logits;
use sgd::{Config, initial_weights, train};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let examples = features::examples(&data.train, &data.vectors);
    let config = Config { learning_rate: 0.1, epochs: 10, seed: 73 };
    println!("learning rate {}, {} epochs of {} steps", config.learning_rate, config.epochs, examples.labels.len());

    let mut w = initial_weights(examples.x.ncols(), 4, config.seed);
    println!("\nloss on the training data before: {:.4}", cross_entropy(&logits(&examples.x, &w), &examples.labels));
    train(&mut w, &examples.x, &examples.labels, &config);
    println!("loss on the training data after:  {:.4}", cross_entropy(&logits(&examples.x, &w), &examples.labels));
    Ok(())
}
