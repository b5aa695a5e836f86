//! Problem 78: trains on the GPU and on the CPU, and compares their seconds and their losses.

use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

use device::Gpu;
use gpu::{epoch, upload, weights};
use ndarray::Array2;
use sgd::{Config, epoch_order, initial_weights};

fn main() -> ExitCode {
    screen::run(program)
}

fn program(_: &[&str]) -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let mut gpu = match Gpu::open() {
        Ok(gpu) => gpu,
        Err(error) => {
            println!("{error}");
            return Ok(());
        }
    };
    println!("adapter: {}\n", gpu.name());

    let train = features::examples(&data.train, &data.vectors);
    let (n, x) = (train.labels.len(), train.x.mapv(|x| x as f32));
    let config = Config { learning_rate: 0.1, epochs: 1, seed: 78 };
    let start = initial_weights(train.x.ncols(), 4, config.seed);
    let order = epoch_order(n, 0, config.seed);
    let loss = |w: &Array2<f64>| loss::cross_entropy(&prediction::logits(&train.x, w), &train.labels);

    println!("one epoch of {n} examples, and the loss after it:");
    println!("{:>6} {:>14} {:>14} {:>14} {:>14}", "B", "GPU, seconds", "CPU, seconds", "GPU, loss", "CPU, loss");
    let mut largest: f64 = 0.0;
    for batch_size in [1, 8, 64, 512, 4096] {
        let trainer = upload(&mut gpu, &x, &train.labels, &start.mapv(|w| w as f32), batch_size)?;
        // The first epoch also finishes the compilation, so it is not timed. With a rate of 0 no weight moves.
        epoch(&mut gpu, &trainer, &order, batch_size, 0.0)?;
        let clock = Instant::now();
        // It returns when the losses are here, so nothing is left to do on the device when the clock stops.
        epoch(&mut gpu, &trainer, &order, batch_size, config.learning_rate as f32)?;
        let gpu_seconds = clock.elapsed().as_secs_f64();
        let gpu_loss = loss(&weights(&mut gpu, &trainer)?.mapv(f64::from));

        let mut w = start.clone();
        let clock = Instant::now();
        minibatch::train(&mut w, &train.x, &train.labels, batch_size, &config);
        let cpu_seconds = clock.elapsed().as_secs_f64();
        let cpu_loss = loss(&w);
        println!("{batch_size:>6} {gpu_seconds:>14.4} {cpu_seconds:>14.4} {gpu_loss:>14.6} {cpu_loss:>14.6}");
        largest = largest.max((gpu_loss - cpu_loss).abs());
    }
    println!("\nlargest difference between the losses: {largest:.1e}");
    Ok(())
}
