//! Problem 71: predicts the first headline, and the first four, with weights that nobody has trained yet.

use std::error::Error;
use std::process::ExitCode;

use ndarray::{Array2, s};
use ndarray_rand::RandomExt;
use ndarray_rand::rand::SeedableRng;
use ndarray_rand::rand::rngs::StdRng;
use ndarray_rand::rand_distr::StandardNormal;
use prediction_solution::predict;

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let train = features::examples(&data.train, &data.vectors);
    let w = Array2::random_using((train.x.ncols(), 4), StandardNormal, &mut StdRng::seed_from_u64(71));

    println!("\nŷ₁, the probability of b, t, e, m for the first headline:");
    println!("{:.4}", predict(&train.x.slice(s![..1, ..]), &w));
    println!("\nŶ, the same for the first four:");
    println!("{:.4}", predict(&train.x.slice(s![..4, ..]), &w));
    Ok(())
}
