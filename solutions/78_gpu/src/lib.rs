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

/// The kernels and tensors of a training. They live on the device; these are their numbers there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trainer {
    /// Computes the losses and errors of a batch.
    pub forward: Kernel,
    /// Moves the weights.
    pub step: Kernel,
    /// X, N · D numbers.
    pub x: Tensor,
    /// A label for each example, N numbers.
    pub labels: Tensor,
    /// W, D · 4 numbers.
    pub weight: Tensor,
    /// The examples in the order of the epoch, N numbers.
    pub order: Tensor,
    /// Ŷ − Y of a batch, 4 numbers for each example of the largest batch.
    pub error: Tensor,
    /// The loss of each example, in the order of the epoch, N numbers.
    pub loss: Tensor,
    /// D.
    pub features: usize,
}

/// Compiles the kernels, and brings to the device what stays there for all epochs.
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
/// When there are no examples, the shapes do not fit, or a label is not below 4.
pub fn upload(
    device: &mut dyn Device,
    x: &ArrayRef2<f32>,
    labels: &[usize],
    w: &ArrayRef2<f32>,
    max_batch: usize,
) -> io::Result<Trainer> {
    let (n, features) = x.dim();
    assert!(n > 0, "no examples");
    assert!(n == labels.len(), "{n} examples, but {} labels", labels.len());
    assert!(w.dim() == (features, 4), "{features} features and 4 labels, but weights of shape {:?}", w.dim());
    if let Some(label) = labels.iter().find(|&&label| label >= 4) {
        panic!("the label {label}, but there are 4 labels");
    }
    let (forward, step) = (device.kernel(&forward::FORWARD)?, device.kernel(&step::STEP)?);
    // A device takes plain lists of numbers, row by row.
    let x: Vec<f32> = x.iter().copied().collect();
    let w: Vec<f32> = w.iter().copied().collect();
    let labels: Vec<u32> = labels.iter().map(|&label| label as u32).collect();
    // hole: todo!("upload what stays, make room for the rest\n{:?}", (forward, step, x.len(), w.len(), labels.len(), max_batch))
    // in Japanese: 変わらないものを送り、残りは場所だけ作る
    Ok(Trainer {
        forward,
        step,
        x: Tensor::upload(device, &x)?,
        labels: Tensor::upload(device, &labels)?,
        weight: Tensor::upload(device, &w)?,
        order: Tensor::zeros::<u32>(device, n)?,
        error: Tensor::zeros::<f32>(device, 4 * max_batch)?,
        loss: Tensor::zeros::<f32>(device, n)?,
        features,
    })
    // end hole
}

/// One epoch of mini-batches, as in problem 77. The host waits once, at the end.
///
/// * `order`: the N examples in the order of the epoch, each below N
/// * `batch_size`: B, at most the largest batch of [`upload`]
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
