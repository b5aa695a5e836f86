//! Trains an epoch for each line that comes in, and answers with its seconds: `training.py` asks, and PyTorch takes turns.
//!
//! A line is a program and a batch size: `sgd 1` (problem 73), `minibatch 64` (77), `in_order 64` (the steps of 77 without
//! shuffling) or `mlp 64` (79, 256 hidden units).
//! `read 1` reads the features once, and `multiply 1` multiplies two matrices of 512 × 512: what no epoch can do without.

use std::error::Error;
use std::hint::black_box;
use std::io;
use std::time::Instant;

use minibatch::{batches, update};
use mlp::Settings;
use ndarray::Array2;
use sgd::{Config, initial_weights};

fn main() -> Result<(), Box<dyn Error>> {
    // The size of the real training data.
    let (x, labels) = bench::examples(10_684, 300, 4, 0);
    let square = Array2::from_elem((512, 512), 0.5);
    let start = initial_weights(300, 4, 0);
    let config = Config { learning_rate: 0.1, epochs: 1, seed: 0 };
    for line in io::stdin().lines() {
        let line = line?;
        let (program, batch_size) = line.split_once(' ').ok_or("a line is a program and a batch size")?;
        let batch_size = batch_size.parse()?;
        let settings =
            Settings { hidden: vec![256], learning_rate: 0.1, dropout: 0.0, batch_size, epochs: 1, autograd: false };
        let mut w = start.clone();
        let clock = Instant::now();
        match program {
            "sgd" => sgd::train(&mut w, &x, &labels, &config),
            "minibatch" => minibatch::train(&mut w, &x, &labels, batch_size, &config),
            "in_order" => {
                let order: Vec<_> = (0..labels.len()).collect();
                batches(&order, batch_size).iter().for_each(|batch| update(&mut w, &x, &labels, batch, 0.1));
            }
            // The start is part of it: 0.6 ms for 77,824 random numbers.
            "mlp" => drop(black_box(mlp::train(&x, &labels, &settings, 0))),
            "read" => drop(black_box(x.sum())),
            "multiply" => drop(black_box(square.dot(&square))),
            _ => return Err(format!("{program}: no program").into()),
        }
        println!("{}", clock.elapsed().as_secs_f64());
    }
    Ok(())
}
