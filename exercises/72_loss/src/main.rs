//! Problem 72: loss and gradient of the first headline, and of the first four, with weights that nobody has trained.

use std::error::Error;
use std::process::ExitCode;

use loss::{cross_entropy, gradient};
use ndarray::{Array2, ArrayRef2, s};
use prediction::logits;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let train = features::examples(&data.train, &data.vectors);
    // Any weights will do, as long as they are not all alike.
    let w = Array2::from_shape_fn((train.x.ncols(), 4), |(i, j)| ((i * 4 + j) as f64).sin());

    for n in [1, 4] {
        let (x, labels) = (train.x.slice(s![..n, ..]), &train.labels[..n]);
        println!("\nthe first {n}, with the labels {labels:?}");
        println!("loss      {:.6}", cross_entropy(&logits(&x, &w), labels));
        show(&gradient(&x, &w, labels));
    }
    println!("\nWithout any knowledge the loss is ln 4 = {:.6}.", 4f64.ln());
    Ok(())
}

/// The first rows of a gradient, and its shape.
fn show(gradient: &ArrayRef2<f64>) {
    println!("gradient  shape {:?}, its first three rows:", gradient.shape());
    println!("{:9.6}", gradient.slice(s![..3, ..]));
}
