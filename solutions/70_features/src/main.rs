//! Problem 70: writes features and labels of all headlines, in files that NumPy and PyTorch read.
//!
//! With a headline as argument it finds those whose features are most similar: `cargo run -p features -- "Bank cuts rates"`.

use std::error::Error;
use std::process::ExitCode;

use data::npy::to_npy;
use data::{Dataset, Headline};
use features_solution::{examples, headline_vector};
use ndarray::Array1;
use screen::{Table, say};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    if !arguments.is_empty() {
        return nearest(&arguments.join(" "), &data);
    }

    println!();
    screen::print(say("the first headlines, words without a vector in brackets:", "最初の見出し（[ ] は未知語）:"));
    for Headline { category, title } in &data.train[..3.min(data.train.len())] {
        screen::print(&format!("  {}: {}", screen::name(*category), screen::marked(title, &data.vectors)));
    }
    println!();
    let folder = screen::folder("target/nlp100/70")?;
    for (part, headlines) in [("train", &data.train), ("valid", &data.valid), ("test", &data.test)] {
        let examples = examples(headlines, &data.vectors);
        let labels: Array1<i64> = examples.labels.iter().map(|&label| label as i64).collect();
        let [x_path, y_path] = ["x", "y"].map(|name| folder.join(format!("{part}_{name}.npy")));
        screen::write(&x_path, to_npy(&examples.x))?;
        screen::write(&y_path, to_npy(&labels))?;
        println!("{part}_x.npy  f64, shape {:?}", examples.x.dim());
        println!("{part}_y.npy  i64, shape ({},)", labels.len());
    }
    println!();
    screen::print(&format!("{} {}", say("written to", "書き込み先:"), screen::shown(&folder)));
    screen::print(&format!(
        "{} numpy.load(\"train_x.npy\")",
        say("in Python, in that folder:", "このフォルダーの Python で:")
    ));
    Ok(())
}

/// The headlines whose features point most nearly in the same direction: `x · y / (|x| |y|)` is 1 for the same one.
fn nearest(title: &str, data: &Dataset) -> Result<(), Box<dyn Error>> {
    println!();
    screen::print(&screen::marked(title, &data.vectors));
    let x = headline_vector(title, &data.vectors);
    let train = examples(&data.train, &data.vectors);
    let similarity = |i: usize| x.dot(&train.x.row(i)) / (x.dot(&x) * train.x.row(i).dot(&train.x.row(i))).sqrt();
    let mut order: Vec<(f64, usize)> = (0..data.train.len()).map(|i| (similarity(i), i)).collect();
    order.retain(|(similarity, _)| similarity.is_finite()); // zeros have no direction
    order.sort_by(|a, b| b.0.total_cmp(&a.0));

    let mut table = Table::new(&say(["similarity", "category", "headline"], ["類似度", "カテゴリー", "見出し"]));
    for &(similarity, i) in order.iter().take(5) {
        let Headline { category, title } = &data.train[i];
        table.row([format!("{similarity:.2}"), screen::name(*category).into(), title.clone()]);
    }
    if order.is_empty() {
        println!("{}", say("no known word, so x is 0", "既知の単語がないので x は 0 です"));
    } else {
        print!("\n{}", table.text(screen::width()));
    }
    Ok(())
}
