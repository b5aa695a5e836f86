//! Problem 74: trains a single layer, and tells how often it is right on what it has seen and on what it has not, what
//! it takes for what, and where it is wrong although it is sure.

use std::error::Error;
use std::process::ExitCode;

use accuracy::{accuracy, classify};
use data::{Category, Headline};
use features::examples;
use ndarray::ArrayRef2;
use prediction::{logits, predict};
use screen::{Table, label_name, say};
use sgd::{Config, initial_weights, train};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let seen = examples(&data.train, &data.vectors);
    let unseen = examples(&data.test, &data.vectors);

    let mut w = initial_weights(seen.x.ncols(), 4, 74);
    // Small steps and many of them: with large ones the last few examples decide where the weights end.
    let config = Config { learning_rate: 0.02, epochs: 50, seed: 74 };
    train(&mut w, &seen.x, &seen.labels, &config);

    let predicted = classify(&logits(&unseen.x, &w));
    println!("\n{} {}", say("accuracy, epochs:", "正解率、エポック数:"), config.epochs);
    println!("  {} {:.4}", say("train", "学習"), accuracy(&classify(&logits(&seen.x, &w)), &seen.labels));
    println!("  {} {:.4}", say("test ", "評価"), accuracy(&predicted, &unseen.labels));
    confusion(&predicted, &unseen.labels);
    mistakes(&predict(&unseen.x, &w), &predicted, &data.test);
    Ok(())
}

/// The confusion matrix: in the row of what a headline is, the column of what it is taken for.
fn confusion(predicted: &[Option<usize>], labels: &[usize]) {
    println!();
    screen::print(say("test data: what a headline is, and what it is taken for", "評価データ: 行が正解、列が予測"));
    let mut counts = [[0; 4]; 4];
    for (predicted, &is) in predicted.iter().zip(labels) {
        if let Some(count) = predicted.and_then(|says| counts[is].get_mut(says)) {
            *count += 1;
        }
    }
    let mut table = Table::new(&["", "b", "t", "e", "m"]);
    for (category, row) in Category::ALL.into_iter().zip(counts) {
        let name = format!("{} {}", category.code(), screen::name(category));
        table.row([name].into_iter().chain(row.map(|count| count.to_string())));
    }
    print!("{}", table.text(screen::width()));
}

/// The headlines whose wrong label got the highest probability.
fn mistakes(y: &ArrayRef2<f64>, predicted: &[Option<usize>], headlines: &[Headline]) {
    let mut wrong = Vec::new();
    for ((y, predicted), headline) in y.rows().into_iter().zip(predicted).zip(headlines) {
        if let Some(says) = predicted.filter(|&says| says != headline.category.label() && says < y.len()) {
            wrong.push((y[says], says, headline));
        }
    }
    wrong.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("\n{}", say("the most confident mistakes:", "自信があるのに外れた見出し:"));
    for (p, says, Headline { category, title }) in wrong.into_iter().take(5) {
        let (says, is) = (label_name(says), screen::name(*category));
        screen::print(&format!("{p:.3} {}", say(format!("says {says}, is {is}"), format!("予測は{says}、正解は{is}"))));
        println!("      {}", screen::clip(title, screen::width() - 6));
    }
}
