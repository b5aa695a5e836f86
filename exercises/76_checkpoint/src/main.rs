//! Problem 76: saves a checkpoint after every epoch, then goes on from the middle and compares the bits.

use std::error::Error;
use std::process::ExitCode;

use checkpoint::{Checkpoint, file_name, load, resume, save, train_epoch};
use ndarray::Array2;
use screen::{Table, say};

const EPOCHS: usize = 10;
const MIDDLE: usize = 5;
const SEED: u64 = 76;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let train = features::examples(&data.train, &data.vectors);
    let valid = features::examples(&data.valid, &data.vectors);
    let folder = screen::folder("target/nlp100/76")?;
    let file = |epoch| folder.join(file_name(epoch));

    let weight = sgd::initial_weights(train.x.ncols(), 4, SEED);
    let velocity = Array2::zeros(weight.dim());
    let mut state = Checkpoint { epoch: 0, weight, velocity, learning_rate: 0.01, momentum: 0.9, seed: SEED };
    for _ in data::progress(EPOCHS, say("epochs", "エポック")) {
        train_epoch(&mut state, &train.x, &train.labels);
        save(&state, &file(state.epoch))?;
    }

    let heading = ["epoch", "train loss", "valid accuracy", "file"];
    let mut table = Table::new(&say(heading, ["エポック", "学習 損失", "検証 正解率", "ファイル"]));
    for epoch in 1..=EPOCHS {
        let saved = load(&file(epoch))?;
        let loss = loss::cross_entropy(&prediction::logits(&train.x, &saved.weight), &train.labels);
        let predicted = accuracy::classify(&prediction::logits(&valid.x, &saved.weight));
        let accuracy = accuracy::accuracy(&predicted, &valid.labels);
        table.row([epoch.to_string(), format!("{loss:.4}"), format!("{accuracy:.4}"), file_name(epoch)]);
    }
    print!("\n{}", table.text(screen::width()));
    screen::print(&format!("{} {}", say("the files are in", "ファイルの場所:"), screen::shown(&folder)));

    let resumed = resume(&file(MIDDLE), &train.x, &train.labels, EPOCHS)?;
    let mut forgetful = load(&file(MIDDLE))?;
    forgetful.velocity.fill(0.0);
    while forgetful.epoch < EPOCHS {
        train_epoch(&mut forgetful, &train.x, &train.labels);
    }
    println!();
    screen::print(&say(
        format!("largest difference of a weight at epoch {EPOCHS}, to training that never stopped:"),
        format!("{EPOCHS} エポック後の重みと、中断しなかった学習の重みとの差の最大値:"),
    ));
    let (with, without) = (difference(&resumed, &state), difference(&forgetful, &state));
    screen::print(&say(
        format!("  {with:.1e}  resumed at epoch {MIDDLE}\n  {without:.1e}  the same without the velocity"),
        format!("  {with:.1e}  {MIDDLE} エポックから再開\n  {without:.1e}  同じく、速度なしで再開"),
    ));
    Ok(())
}

/// The largest difference between two weights.
fn difference(a: &Checkpoint, b: &Checkpoint) -> f64 {
    (&a.weight - &b.weight).fold(0.0, |largest: f64, d| largest.max(d.abs()))
}
