//! Problem 75: trains, and shows loss and accuracy after each epoch, as numbers and as curves.
//!
//! Other curves, to be looked at: `cargo run -p history -- few` learns from 200 headlines, `… few 1000` from as many,
//! and `cargo run -p history -- eta 0.001 0.1 10` takes steps of these lengths.

use std::error::Error;
use std::process::ExitCode;

use features::{Examples, examples};
use history_solution::{History, plot, train};
use ndarray::s;
use screen::{Table, say};
use sgd::{Config, initial_weights};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let (learn, check) = (examples(&data.train, &data.vectors), examples(&data.valid, &data.vectors));
    let config = Config { learning_rate: 0.1, epochs: 20, seed: 75 };
    match arguments {
        [] => {
            let history = run(&learn, &check, &config);
            numbers(&history);
            picture(say("loss", "損失"), &history, "curves", None)
        }
        ["few", count @ ..] => {
            let count: usize = count.first().unwrap_or(&"200").parse().map_err(|_| usage())?;
            let count = count.clamp(1, learn.labels.len());
            let few = Examples { x: learn.x.slice(s![..count, ..]).to_owned(), labels: learn.labels[..count].to_vec() };
            let config = Config { learning_rate: 0.5, epochs: 200, ..config };
            let title =
                say(format!("loss, {count} headlines to learn from"), format!("損失、学習データは見出し {count} 件"));
            picture(&title, &run(&few, &check, &config), &format!("few-{count}"), None)
        }
        ["eta", rates @ ..] => {
            let rates = if rates.is_empty() { &["0.0001", "0.1", "10"] } else { rates };
            for rate in rates {
                let learning_rate: f64 = rate.parse().map_err(|_| usage())?;
                let history = run(&learn, &check, &Config { learning_rate, ..config });
                let title = say(format!("loss, η = {learning_rate}"), format!("損失、η = {learning_rate}"));
                picture(&title, &history, &format!("eta-{learning_rate}"), Some(0.0))?;
            }
            Ok(())
        }
        _ => Err(usage().into()),
    }
}

/// Trains from random weights.
fn run(learn: &Examples, check: &Examples, config: &Config) -> History {
    let mut w = initial_weights(learn.x.ncols(), 4, config.seed);
    train(&mut w, &learn.x, &learn.labels, &check.x, &check.labels, config)
}

/// The table of all epochs.
fn numbers(history: &History) {
    let heading = ["epoch", "train loss", "valid loss", "train accuracy", "valid accuracy"];
    let mut table = Table::new(&say(heading, ["エポック", "学習 損失", "検証 損失", "学習 正解率", "検証 正解率"]));
    let History { train_loss, train_accuracy, valid_loss, valid_accuracy } = history;
    let (losses, accuracies) = (train_loss.iter().zip(valid_loss), train_accuracy.iter().zip(valid_accuracy));
    for (epoch, (loss, accuracy)) in (1..).zip(losses.zip(accuracies)) {
        let numbers = [loss.0, loss.1, accuracy.0, accuracy.1].map(|number| format!("{number:.4}"));
        table.row([format!("{epoch}")].into_iter().chain(numbers));
    }
    print!("\n{}", table.text(screen::width()));
}

/// The curves of the losses here, from `lowest` upwards, and those of losses and accuracies in a file.
fn picture(title: &str, history: &History, name: &str, lowest: Option<f64>) -> Result<(), Box<dyn Error>> {
    let names = say(["train", "valid"], ["学習", "検証"]);
    println!("\n{title}");
    let curves = [(names[0], &history.train_loss[..]), (names[1], &history.valid_loss[..])];
    print!("{}", screen::curves(&curves, lowest, screen::width().min(72), if lowest.is_some() { 7 } else { 9 }));
    let losses = history.valid_loss.iter().enumerate();
    if let Some((epoch, loss)) = losses.min_by(|a, b| a.1.total_cmp(b.1)) {
        screen::print(&say(
            format!("The loss on the validation data was lowest after epoch {}: {loss:.4}", epoch + 1),
            format!("検証データの損失がいちばん低かったのは {} エポックの後: {loss:.4}", epoch + 1),
        ));
    }
    let path = screen::folder("target/nlp100/75")?.join(format!("{name}.svg"));
    screen::write(&path, plot(history))?;
    let path = screen::shown(&path);
    screen::print(&say(
        format!("drawn: {path} (open it in a browser)"),
        format!("グラフ: {path}（ブラウザーで開きます）"),
    ));
    Ok(())
}

fn usage() -> &'static str {
    say(
        "cargo run -p history, or … -- few 200, or … -- eta 0.001 0.1 10",
        "使い方: cargo run -p history、または … -- few 200、または … -- eta 0.001 0.1 10",
    )
}
