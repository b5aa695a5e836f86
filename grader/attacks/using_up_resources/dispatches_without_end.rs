//! Queues two hundred thousand dispatches, again and again: a device that only records would keep them all.
//! Problem: 78_gpu.
//! Verdict: failed.
//! Check: the_host_waits_once_in_an_epoch.
//! Points: at most 8.

use std::io;

use device::{Device, Kernel, Tensor};

pub fn epoch(
    device: &mut dyn Device,
    trainer: &Trainer,
    order: &[usize],
    batch_size: usize,
    learning_rate: f32,
) -> io::Result<Vec<f32>> {
    let _ = (order, batch_size, learning_rate);
    for _ in 0..100 {
        device.submit(vec![trainer.forward.launch(1, &[], [0; 4]); 200_000])?;
    }
    Ok(trainer.loss.download(device)?)
}
