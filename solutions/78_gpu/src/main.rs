//! Problem 78: trains on the GPU and on the CPU, and compares time and loss.

use std::error::Error;
use std::time::Instant;

use device::Gpu;
use gpu_solution::{epoch, upload};
use sgd::{Config, epoch_order, initial_weights};

const LEARNING_RATE: f32 = 0.1;
const LARGEST_BATCH: usize = 1024;
const SEED: u64 = 78;

fn main() -> Result<(), Box<dyn Error>> {
    let data = data::load()?;
    println!("{}", data.source);
    let train = features::examples(&data.train, &data.vectors);
    let n = train.labels.len();
    let mut gpu = match Gpu::open() {
        Ok(gpu) => gpu,
        Err(error) => {
            println!("{error}");
            return Ok(());
        }
    };
    println!("adapter: {}", gpu.name());

    let (x, w) = (train.x.mapv(|x| x as f32), initial_weights(train.x.ncols(), 4, SEED));
    println!("\n{:>6} {:>14} {:>14} {:>12} {:>12}", "B", "GPU s/epoch", "CPU s/epoch", "GPU loss", "CPU loss");
    for batch_size in [1, 8, 64, 512, LARGEST_BATCH] {
        let trainer = upload(&mut gpu, &x, &train.labels, &w.mapv(|w| w as f32), LARGEST_BATCH)?;
        let order = epoch_order(n, 0, SEED);
        // The first epoch compiles for this adapter, so it warms up; a learning rate of 0 leaves the weights alone.
        epoch(&mut gpu, &trainer, &order, batch_size, 0.0)?;
        let started = Instant::now();
        let losses = epoch(&mut gpu, &trainer, &order, batch_size, LEARNING_RATE)?;
        let on_gpu = started.elapsed().as_secs_f64();
        let gpu_loss = losses.iter().map(|&loss| f64::from(loss)).sum::<f64>() / n as f64;

        let (mut w, mut cpu_loss) = (w.clone(), 0.0);
        let started = Instant::now();
        minibatch::train(
            &mut w,
            &train.x,
            &train.labels,
            batch_size,
            &Config { learning_rate: LEARNING_RATE.into(), epochs: 1, seed: SEED },
        );
        let on_cpu = started.elapsed().as_secs_f64();
        // The GPU's loss is that of each example at the moment of its batch, so the CPU's is measured the same way.
        let mut w = initial_weights(train.x.ncols(), 4, SEED);
        for batch in minibatch::batches(&order, batch_size) {
            let rows = train.x.select(ndarray::Axis(0), &batch);
            let labels: Vec<_> = batch.iter().map(|&i| train.labels[i]).collect();
            cpu_loss += loss::cross_entropy(&prediction::logits(&rows, &w), &labels) * batch.len() as f64 / n as f64;
            minibatch::update(&mut w, &train.x, &train.labels, &batch, LEARNING_RATE.into());
        }
        println!("{batch_size:>6} {on_gpu:>14.4} {on_cpu:>14.4} {gpu_loss:>12.6} {cpu_loss:>12.6}");
    }
    Ok(())
}
