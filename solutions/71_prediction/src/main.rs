//! Problem 71: predicts the first headline, and the first four, with weights that nobody has trained yet.
//!
//! With a headline as argument it predicts that one: `cargo run -p prediction -- "Bank cuts rates"`.

use std::error::Error;
use std::process::ExitCode;

use data::{Category, Headline};
use features::feature_matrix;
use ndarray::Array2;
use ndarray_rand::RandomExt;
use ndarray_rand::rand::SeedableRng;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand_distr::StandardNormal;
use prediction_solution::predict;
use screen::{Table, say};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    screen::print(&screen::source(&data.source));
    let w = Array2::random_using((data.vectors.dim(), 4), StandardNormal, &mut StdRng::seed_from_u64(71));
    screen::print(say(
        "The weights are random, so the predictions are nonsense until problem 73.",
        "重みは乱数なので、問題 73 で学習するまで予測はでたらめです。",
    ));

    let titles: Vec<String> = match arguments {
        [] => data.train.iter().take(4).map(|headline| headline.title.clone()).collect(),
        words => vec![words.join(" ")],
    };
    let y = predict(&feature_matrix(&titles, &data.vectors), &w);
    println!();
    screen::print(&format!("ŷ₁: {}", titles[0]));
    print!("{}", screen::opinion(&titles[0], &data.vectors, &y.row(0).to_vec(), None, screen::width()));
    if !arguments.is_empty() {
        return Ok(());
    }

    println!("\n{}", say("Ŷ of the first four:", "最初の 4 件の Ŷ:"));
    let names = Category::ALL.map(screen::name);
    let mut table = Table::new(&[&names[..], &[say("headline", "見出し")]].concat());
    for (row, Headline { title, .. }) in y.rows().into_iter().zip(&data.train) {
        table.row(row.iter().map(|p| format!("{p:.4}")).chain([title.clone()]));
    }
    print!("{}", table.text(screen::width()));
    Ok(())
}
