//! # 78. Training on the GPU
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L = 4 labels, B examples in a batch. The kernels are in `forward.rs` and `step.rs`, what
//! comes before the first epoch in `upload.rs`.

mod forward;
mod step;
mod upload;

use std::io;

use device::Device;
use ndarray::Array2;

pub use upload::{Trainer, upload};

/// One epoch of mini-batches, as in problem 77. The host waits once, at the end.
///
/// * `order`: the N examples in the order of the epoch, each below N
/// * `batch_size`: B, at most the largest batch of [`upload()`]
///
/// Returns N losses in the order of the epoch, each as it was before the step of its batch.
///
/// # Errors
///
/// When the device refuses.
///
/// # Panics
///
/// When `order` has not N examples, one of them is not below N, or `batch_size` is 0 or too large.
pub fn epoch(
    device: &mut dyn Device,
    trainer: &Trainer,
    order: &[usize],
    batch_size: usize,
    learning_rate: f32,
) -> io::Result<Vec<f32>> {
    let (n, room) = (trainer.loss.length as usize, trainer.error.length as usize / 4);
    assert!(order.len() == n, "an order of {}, but {n} examples", order.len());
    if let Some(example) = order.iter().find(|&&example| example >= n) {
        panic!("the example {example} in the order, but there are {n} examples");
    }
    assert!((1..=room).contains(&batch_size), "batches of {batch_size}, but room for 1 to {room} examples");
    let order: Vec<u32> = order.iter().map(|&example| example as u32).collect();
    trainer.order.write(device, &order)?;
    // hole: todo!("submit both kernels for every batch, then download the losses\n{trainer:?} {n} {batch_size} {learning_rate}")
    // in Japanese: バッチごとに 2 つのカーネルの実行を頼み、最後に損失を受け取る
    let Trainer { forward, step, x, labels, weight, order, error, loss, features } = *trainer;
    let mut work = Vec::new();
    for start in (0..n).step_by(batch_size) {
        let rows = batch_size.min(n - start);
        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
        work.push(step.launch(features, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    Ok(loss.download(device)?)
    // end hole
}

/// The weights as they are now, shape `(D, 4)`. Waits for the device. This one is done for you.
///
/// # Errors
///
/// When the device is lost.
pub fn weights(device: &mut dyn Device, trainer: &Trainer) -> io::Result<Array2<f32>> {
    let numbers = trainer.weight.download(device)?;
    Array2::from_shape_vec((trainer.features, 4), numbers).map_err(io::Error::other)
}
