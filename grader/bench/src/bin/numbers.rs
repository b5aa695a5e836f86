//! Trains from a made-up start, and writes what went in and what came out as `.npy` files: `same_mathematics.py` does the
//! same with PyTorch, and compares.
//!
//! Arguments: a folder, N, D, L, B, the number of epochs, a seed, and the sizes of hidden layers, if any.

use std::error::Error;
use std::path::Path;

use bench::examples;
use data::npy::write_npy;
use loss::cross_entropy;
use mlp::{Mlp, Settings};
use ndarray::{Array1, Array2, arr1};
use sgd::{Config, epoch_order, initial_weights};

const LEARNING_RATE: f64 = 0.5;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, numbers) = arguments.split_first().ok_or("the folder is missing")?;
    let folder = Path::new(folder);
    let numbers = numbers.iter().map(|number| number.parse()).collect::<Result<Vec<usize>, _>>()?;
    let [n, d, l, batch_size, epochs, seed, ref hidden @ ..] = numbers[..] else { return Err("too few sizes".into()) };
    let seed = seed as u64;

    let (x, labels) = examples(n, d, l, seed);
    write_npy(&folder.join("x.npy"), &x)?;
    write_npy(&folder.join("labels.npy"), &labels.iter().map(|&label| label as i64).collect::<Array1<_>>())?;
    for epoch in 0..epochs {
        let order: Array1<_> = epoch_order(n, epoch, seed).into_iter().map(|i| i as i64).collect();
        write_npy(&folder.join(format!("order{epoch}.npy")), &order)?;
    }

    let mut loss = Vec::new();
    if hidden.is_empty() {
        let start = initial_weights(d, l, seed);
        let mut w = start.clone();
        let mut measure = |w: &Array2<f64>| loss.push(cross_entropy(&prediction::logits(&x, w), &labels));
        measure(&w);
        minibatch::train(&mut w, &x, &labels, batch_size, &Config { learning_rate: LEARNING_RATE, epochs, seed });
        measure(&w);
        write_npy(&folder.join("start_weight0.npy"), &start)?;
        write_npy(&folder.join("end_weight0.npy"), &w)?;
    } else {
        let settings = Settings {
            hidden: hidden.to_vec(),
            learning_rate: LEARNING_RATE,
            dropout: 0.0,
            batch_size,
            epochs,
            autograd: false,
        };
        let start = mlp::initial(&[&[d], hidden, &[l]].concat(), seed);
        let end = mlp::train(&x, &labels, &settings, seed);
        for (name, model) in [("start", &start), ("end", &end)] {
            loss.push(cross_entropy(&mlp::forward(model, &x), &labels));
            write_model(folder, name, model)?;
        }
    }
    write_npy(&folder.join("loss.npy"), &arr1(&loss))?;
    Ok(())
}

/// A file for each weight and each bias.
fn write_model(folder: &Path, name: &str, model: &Mlp) -> std::io::Result<()> {
    for (i, layer) in model.layers.iter().enumerate() {
        write_npy(&folder.join(format!("{name}_weight{i}.npy")), &layer.weight)?;
        write_npy(&folder.join(format!("{name}_bias{i}.npy")), &layer.bias)?;
    }
    Ok(())
}
