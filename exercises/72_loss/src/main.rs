//! Problem 72: loss and gradient of the first headline, and of the first four, with weights that nobody has trained.

use std::error::Error;
use std::process::ExitCode;

use data::Category;
use loss::{cross_entropy, gradient};
use ndarray::{Array2, ArrayRef2, s};
use prediction::{logits, predict};
use screen::{Table, say};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let train = features::examples(&data.train, &data.vectors);
    // Any weights will do, as long as they are not all alike.
    let w = Array2::from_shape_fn((train.x.ncols(), 4), |(i, j)| ((i * 4 + j) as f64).sin());

    let heading = say(["ŷ[label]", "label", "headline"], ["ŷ[正解]", "正解", "見出し"]);
    for n in [1, 4] {
        let (x, labels) = (train.x.slice(s![..n, ..]), &train.labels[..n]);
        let mut table = Table::new(&heading);
        for ((headline, y), &label) in data.train.iter().zip(predict(&x, &w).rows()).zip(labels) {
            table.row([format!("{:.4}", y[label]), screen::label_name(label), headline.title.clone()]);
        }
        print!("\n{}", table.text(screen::width()));
        println!("{} {:.6}", say("loss:", "損失:"), cross_entropy(&logits(&x, &w), labels));
        show(&gradient(&x, &w, labels));
    }
    let text = say("Without any knowledge the loss is ln 4 =", "何も知らないときの損失は ln 4 =");
    println!();
    screen::print(&format!("{text} {:.6}", 4f64.ln()));
    Ok(())
}

/// The first rows of a gradient, and its shape.
fn show(gradient: &ArrayRef2<f64>) {
    let text = say("gradient, its first three rows of", "勾配の最初の 3 行（形は");
    println!("{text} {:?}{}", gradient.dim(), say(":", "）:"));
    let mut table = Table::new(&Category::ALL.map(screen::name));
    for row in gradient.rows().into_iter().take(3) {
        table.row(row.iter().map(|slope| format!("{slope:.6}")));
    }
    print!("{}", table.text(screen::width()));
}
