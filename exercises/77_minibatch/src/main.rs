//! Problem 77: seconds per epoch by batch size, as a table, as bars and as a chart in a file, and the loss that an epoch
//! reaches: with one learning rate for all batch sizes, and with the best for each.

mod chart;

use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

use features::{Examples, examples};
use loss::cross_entropy;
use minibatch::train;
use ndarray::Array2;
use prediction::logits;
use screen::{Table, say};
use sgd::{Config, initial_weights};

/// Each time is the shortest of this many: what else the computer does can only make it longer.
const RUNS: usize = 3;

/// The learning rate for all batch sizes, and others that may fit a batch size better.
const RATES: [f64; 6] = [0.1, 0.4, 1.6, 6.4, 25.6, 102.4];

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let (learn, check) = (examples(&data.train, &data.vectors), examples(&data.valid, &data.vectors));
    let (n, d) = learn.x.dim();
    let start = initial_weights(d, 4, 77);
    let config = |learning_rate| Config { learning_rate, epochs: 1, seed: 77 };
    let rates = RATES.map(|rate| rate.to_string()).join(", ");
    screen::print(&say(
        format!("one epoch of {n} examples, with η = {}, and with the best η of {rates}", RATES[0]),
        format!("{n} 事例を 1 エポック学習。η は {} と、{rates} のうち最良のもの", RATES[0]),
    ));

    let heading = ["batch size", "updates", "seconds", "loss, η=0.1", "valid accuracy", "best η", "its loss"];
    let mut table = Table::new(&say(
        heading,
        ["バッチ サイズ", "更新 回数", "秒", "損失 η=0.1", "検証 正解率", "最良の η", "その 損失"],
    ));
    let mut bars = Vec::new();
    let sizes: Vec<usize> = (0..).map(|k| 1 << k).take_while(|&batch_size| batch_size <= n).collect();
    for i in data::progress(sizes.len(), say("batch sizes", "バッチサイズ")) {
        let batch_size = sizes[i];
        let (mut seconds, mut w) = (f64::INFINITY, start.clone());
        for _ in 0..RUNS {
            // Every run starts from the same weights, and the clock covers the training and nothing else.
            w.assign(&start);
            let started = Instant::now();
            train(&mut w, &learn.x, &learn.labels, batch_size, &config(RATES[0]));
            seconds = seconds.min(started.elapsed().as_secs_f64());
        }
        let accuracy = accuracy(&check, &w);
        let losses = RATES.map(|rate| {
            let mut w = start.clone();
            train(&mut w, &learn.x, &learn.labels, batch_size, &config(rate));
            (loss(&learn, &w), rate)
        });
        let (best, rate) = losses.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or(losses[0]);
        let numbers = [seconds, losses[0].0, accuracy].map(|number| format!("{number:.4}"));
        let cells = [batch_size, n.div_ceil(batch_size)].map(|number| number.to_string()).into_iter();
        table.row(cells.chain(numbers).chain([rate.to_string(), format!("{best:.4}")]));
        bars.push((batch_size, seconds));
    }
    print!("\n{}", table.text(screen::width()));

    println!("\n{}", say("seconds per epoch, by batch size:", "1 エポックの秒数（バッチサイズごと）:"));
    let rows: Vec<_> = bars.iter().map(|(size, seconds)| (screen::right(&size.to_string(), 5), *seconds)).collect();
    print!("{}", screen::bars(&rows, 4, screen::width().min(60)));
    let path = screen::folder("target/nlp100/77")?.join("seconds.svg");
    chart::draw(&path, &bars).map_err(|error| format!("cannot draw {}: {error}", screen::shown(&path)))?;
    let path = screen::shown(&path);
    screen::print(&say(
        format!("drawn: {path} (open it in a browser)"),
        format!("グラフ: {path}（ブラウザーで開きます）"),
    ));
    Ok(())
}

fn loss(examples: &Examples, w: &Array2<f64>) -> f64 {
    cross_entropy(&logits(&examples.x, w), &examples.labels)
}

/// The fraction of examples whose own label has the highest score.
fn accuracy(examples: &Examples, w: &Array2<f64>) -> f64 {
    let scores = logits(&examples.x, w);
    let pairs = scores.rows().into_iter().zip(&examples.labels);
    let right = pairs.filter(|(row, label)| row.iter().all(|&score| score <= row[**label]));
    right.count() as f64 / examples.labels.len() as f64
}
