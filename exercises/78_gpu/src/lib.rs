//! # 78. Training on the GPU
//!
//! Text: `README.md`, `README.ja.md`. Hints: `HINTS.md`, `HINTS.ja.md`.
//!
//! N examples, D features, L = 4 labels, B examples in a batch. The kernels are in `forward.rs` and `step.rs`.

mod forward;
mod step;

use std::io;

use device::{Device, Kernel, Tensor};
use ndarray::{Array2, ArrayRef2};
use serde::{Deserialize, Serialize};

/// Kernels and tensors of a training, all on the device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trainer {
    /// Logits, losses and errors of a batch.
    pub forward: Kernel,
    /// One step for the weights.
    pub step: Kernel,
    /// X, N × D numbers.
    pub x: Tensor,
    /// A label for each example.
    pub labels: Tensor,
    /// W, D × 4 numbers.
    pub weight: Tensor,
    /// The order of the examples in this epoch.
    pub order: Tensor,
    /// Ŷ − Y of the batch, 4 numbers for each of its examples.
    pub error: Tensor,
    /// The loss of each example, in the order of the epoch.
    pub loss: Tensor,
    /// D.
    pub features: usize,
}

/// Compiles the kernels and brings everything to the device that it needs for all epochs.
///
/// * `x`: features, shape `(N, D)`
/// * `labels`: N numbers, each below 4
/// * `w`: weights to start from, shape `(D, 4)`
/// * `max_batch`: no batch will have more examples
///
/// # Errors
///
/// When the device refuses.
///
/// # Panics
///
/// When the sizes do not fit, or a label is not below 4.
pub fn upload(
    device: &mut dyn Device,
    x: &ArrayRef2<f32>,
    labels: &[usize],
    w: &ArrayRef2<f32>,
    max_batch: usize,
) -> io::Result<Trainer> {
    assert!(x.nrows() == labels.len(), "{} rows, but {} labels", x.nrows(), labels.len());
    assert!(w.dim() == (x.ncols(), 4), "{} features and 4 labels, but weights of {:?}", x.ncols(), w.dim());
    assert!(labels.iter().all(|&label| label < 4), "a label is not below 4");
    let forward = device.kernel("src/forward.rs", forward::WGSL)?;
    let step = device.kernel("src/step.rs", step::WGSL)?;
    let features = x.ncols();
    let x: Vec<f32> = x.iter().copied().collect();
    let w: Vec<f32> = w.iter().copied().collect();
    let labels: Vec<u32> = labels.iter().map(|&label| label as u32).collect();
    todo!("upload what stays, make room for the rest\n{:?}", (forward, step, features, x, w, labels, max_batch))
}

/// One epoch of mini-batches, as in problem 77. The host waits once, at the end.
///
/// * `order`: the examples of the epoch, each below N
///
/// Returns the loss of each example at the moment of its batch, in the order of the epoch.
///
/// # Errors
///
/// When the device refuses.
///
/// # Panics
///
/// When `order` is not of N examples, or the batch size is 0 or too large.
pub fn epoch(
    device: &mut dyn Device,
    trainer: &Trainer,
    order: &[usize],
    batch_size: usize,
    learning_rate: f32,
) -> io::Result<Vec<f32>> {
    let (n, max_batch) = (trainer.loss.length as usize, trainer.error.length as usize / 4);
    assert!(order.len() == n, "an order of {} examples, where there are {n}", order.len());
    assert!((1..=max_batch).contains(&batch_size), "a batch size of {batch_size}, where 1 to {max_batch} fit");
    let order: Vec<u32> = order.iter().map(|&example| example as u32).collect();
    trainer.order.write(device, &order)?;
    todo!("queue both kernels for every batch, then read the losses\n{trainer:?}\n{n}\n{learning_rate}")
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
