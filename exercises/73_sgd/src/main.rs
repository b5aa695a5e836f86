//! Problem 73: trains the single layer, shows how the loss falls, and which words each label has learned to like.
//!
//! With a headline as argument it trains, and then labels that one: `cargo run -p sgd -- "Bank cuts rates"`.

use std::collections::BTreeSet;
use std::error::Error;
use std::process::ExitCode;

use data::{Category, WordVectors};
use features::feature_matrix;
use loss::{cross_entropy, entropy};
use ndarray::{Array2, ArrayRef2};
use prediction::{logits, predict};
use screen::say;
use sgd::{Config, initial_weights, train};

const EPOCHS: usize = 10;
const SEED: u64 = 73;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let features::Examples { x, labels } = features::examples(&data.train, &data.vectors);
    let (n, learning_rate) = (labels.len(), 0.1);
    screen::print(&say(
        format!("learning rate {learning_rate}, {EPOCHS} epochs of {n} steps"),
        format!("学習率 {learning_rate}、{EPOCHS} エポック、1 エポックに {n} 回の更新"),
    ));

    let mut w = initial_weights(x.ncols(), 4, SEED);
    let loss = |w: &Array2<f64>| cross_entropy(&logits(&x, w), &labels);
    let before = loss(&w);
    let show = |epoch: usize, loss: f64| {
        let bar = screen::bar(loss, before, screen::width().saturating_sub(24));
        println!("{} {epoch:>2} {bar} {loss:.4}", say("epoch", "エポック"));
    };
    println!("\n{}", say("loss on the training data:", "学習データの損失:"));
    show(0, before);
    for epoch in 1..=EPOCHS {
        // An epoch at a time, so that there is something to see after each; the seed gives each its own order.
        train(&mut w, &x, &labels, &Config { learning_rate, epochs: 1, seed: SEED + epoch as u64 });
        show(epoch, loss(&w));
    }

    if arguments.is_empty() {
        liked_words(&w, &data.vectors);
        return Ok(());
    }
    let title = arguments.join(" ");
    let y = predict(&feature_matrix(std::slice::from_ref(&title), &data.vectors), &w).row(0).to_vec();
    println!();
    screen::print(&title);
    print!("{}", screen::opinion(&title, &data.vectors, &y, Some(entropy(&y)), screen::width()));
    Ok(())
}

/// The words that speak most for each label: a headline of that word alone would get its largest logits.
fn liked_words(w: &ArrayRef2<f64>, vectors: &WordVectors) {
    let words: Vec<String> = vectors.iter().map(|(word, _)| word.to_owned()).collect();
    let z = logits(&feature_matrix(&words, vectors), w);
    println!("\n{}", say("the words that each label likes best:", "それぞれのラベルがいちばん好む単語:"));
    for category in Category::ALL {
        let mut best: Vec<(f64, &String)> = z.column(category.label()).iter().copied().zip(&words).collect();
        best.sort_by(|a, b| b.0.total_cmp(&a.0));
        // Of words that begin alike, such as "sell", "Sell" and "sells", the first one is enough.
        let beginning = |word: &str| word.to_lowercase().chars().take(4).collect::<String>();
        let mut seen = BTreeSet::new();
        let best: Vec<&str> =
            best.iter().map(|(_, word)| word.as_str()).filter(|w| seen.insert(beginning(w))).take(6).collect();
        screen::print(&format!("  {} {}", screen::left(screen::name(category), 18), best.join(" ")));
    }
}
