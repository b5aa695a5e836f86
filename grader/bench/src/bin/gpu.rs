//! Seconds of an epoch on the GPU (problem 78) and on the CPU (77) by batch size, which take turns.
//!
//! `cargo run --release -p bench --features gpu --bin gpu`. Without a real adapter a software one is used, and named.

use std::error::Error;
use std::time::Instant;

use bench::{examples, median_and_spread};
use device::Gpu;
use gpu::{epoch, upload};
use sgd::{Config, epoch_order, initial_weights};

const ROUNDS: usize = 7;

fn main() -> Result<(), Box<dyn Error>> {
    let mut gpu = Gpu::open()?;
    let (x, labels) = examples(10_684, 300, 4, 0);
    let (n, d) = x.dim();
    println!("# Seconds of an epoch, {n} × {d} → 4: the median, and from the shortest to the longest\n");
    println!("adapter: {}\n", gpu.name());
    println!("| B | GPU | CPU |\n|---|---|---|");
    let (x32, start, order) = (x.mapv(|x| x as f32), initial_weights(d, 4, 0), epoch_order(n, 0, 0));
    let config = Config { learning_rate: 0.1, epochs: 1, seed: 0 };
    for batch_size in [1, 8, 64, 256, 1024, 4096] {
        let trainer = upload(&mut gpu, &x32, &labels, &start.mapv(|w| w as f32), batch_size)?;
        // The first epoch also finishes the compilation of the kernels.
        epoch(&mut gpu, &trainer, &order, batch_size, 0.1)?;
        let (mut on_gpu, mut on_cpu) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let clock = Instant::now();
            epoch(&mut gpu, &trainer, &order, batch_size, 0.1)?;
            on_gpu.push(clock.elapsed().as_secs_f64());

            let mut w = start.clone();
            let clock = Instant::now();
            minibatch::train(&mut w, &x, &labels, batch_size, &config);
            on_cpu.push(clock.elapsed().as_secs_f64());
        }
        println!("| {batch_size} | {} | {} |", median_and_spread(on_gpu), median_and_spread(on_cpu));
    }
    Ok(())
}
