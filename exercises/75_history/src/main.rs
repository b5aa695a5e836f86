//! Problem 75: trains, prints loss and accuracy after each epoch, and draws them.

use std::error::Error;
use std::process::ExitCode;

use history::{plot, train};
use sgd::{Config, initial_weights};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let (learn, check) =
        (features::examples(&data.train, &data.vectors), features::examples(&data.valid, &data.vectors));
    let config = Config { learning_rate: 0.1, epochs: 20, seed: 75 };
    let mut w = initial_weights(learn.x.ncols(), 4, config.seed);
    let history = train(&mut w, &learn.x, &learn.labels, &check.x, &check.labels, &config);

    println!(
        "\n{:>5} {:>12} {:>12} {:>15} {:>15}",
        "epoch", "train loss", "valid loss", "train accuracy", "valid accuracy"
    );
    for epoch in 0..config.epochs {
        print!("{:>5} {:>12.4} {:>12.4}", epoch + 1, history.train_loss[epoch], history.valid_loss[epoch]);
        println!(" {:>15.4} {:>15.4}", history.train_accuracy[epoch], history.valid_accuracy[epoch]);
    }
    let losses = history.valid_loss.iter().enumerate();
    if let Some((epoch, loss)) = losses.min_by(|a, b| a.1.total_cmp(b.1)) {
        println!("\nThe loss on the validation data was lowest after epoch {}: {loss:.4}", epoch + 1);
    }
    let path = screen::folder("target/nlp100/75")?.join("curves.svg");
    screen::write(&path, plot(&history))?;
    println!("drawn: {} (open it in a browser)", screen::shown(&path));
    Ok(())
}
