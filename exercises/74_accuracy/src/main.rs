//! Problem 74: trains a single layer, and tells how often it is right on what it has seen and on what it has not.

use std::error::Error;
use std::process::ExitCode;

use accuracy::{accuracy, classify};
use data::Category;
use features::examples;
use prediction::logits;
use sgd::{Config, initial_weights, train};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let seen = examples(&data.train, &data.vectors);
    let unseen = examples(&data.test, &data.vectors);

    let mut w = initial_weights(seen.x.ncols(), 4, 74);
    // Small steps and many of them: with large ones the last few examples decide where the weights end.
    let config = Config { learning_rate: 0.02, epochs: 50, seed: 74 };
    train(&mut w, &seen.x, &seen.labels, &config);

    let predicted = classify(&logits(&unseen.x, &w));
    println!("\naccuracy after {} epochs", config.epochs);
    println!("  train  {:.4}", accuracy(&classify(&logits(&seen.x, &w)), &seen.labels));
    println!("  test   {:.4}", accuracy(&predicted, &unseen.labels));

    println!("\nin each category of the test data, the headlines and how many are right");
    for category in Category::ALL {
        let label = category.label();
        let of_category = || predicted.iter().zip(&unseen.labels).filter(|&(_, &is)| is == label);
        let right = of_category().filter(|&(&predicted, _)| predicted == Some(label)).count();
        println!("  {category:<14} {:>5} {right:>5}", of_category().count());
    }
    Ok(())
}
