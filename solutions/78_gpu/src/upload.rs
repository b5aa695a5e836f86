//! The upload: what the device holds before the first epoch.

use std::io;

use device::{Device, Kernel, Tensor};
use ndarray::ArrayRef2;
use serde::{Deserialize, Serialize};

use crate::{forward, step};

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
