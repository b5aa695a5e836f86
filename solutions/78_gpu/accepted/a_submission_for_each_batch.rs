//! Cuts the order into chunks and submits each batch by itself, without waiting; room is made by uploading zeros,
//! and helpers of one line do the rest.

use device::Dispatch;

pub fn upload(
    device: &mut dyn Device,
    x: &ArrayRef2<f32>,
    labels: &[usize],
    w: &ArrayRef2<f32>,
    max_batch: usize,
) -> io::Result<Trainer> {
    assert_ne!(x.nrows(), 0, "there is nothing to learn from");
    assert_eq!(x.nrows(), labels.len(), "as many labels as examples");
    assert_eq!(w.dim(), (x.ncols(), 4), "a weight for each feature and label");
    assert!(labels.iter().all(|&label| label < 4), "a label that is not below 4");
    let room = |count: usize| vec![0f32; count];
    let weight = Tensor::upload(device, &w.iter().copied().collect::<Vec<_>>())?;
    let x_there = Tensor::upload(device, &x.rows().into_iter().flatten().copied().collect::<Vec<f32>>())?;
    let labels = Tensor::upload(device, &labels.iter().map(|&label| label as u32).collect::<Vec<_>>())?;
    let order = Tensor::upload(device, &(0..x.nrows() as u32).collect::<Vec<_>>())?;
    let error = Tensor::upload(device, &room(max_batch * 4))?;
    let loss = Tensor::upload(device, &room(x.nrows()))?;
    let step = device.kernel(&step::STEP)?;
    let forward = device.kernel(&forward::FORWARD)?;
    Ok(Trainer { forward, step, x: x_there, labels, weight, order, error, loss, features: x.ncols() })
}

pub fn epoch(
    device: &mut dyn Device,
    trainer: &Trainer,
    order: &[usize],
    batch_size: usize,
    learning_rate: f32,
) -> io::Result<Vec<f32>> {
    let n = trainer.labels.length as usize;
    assert_eq!(order.len(), n, "an order of all examples");
    assert!(order.iter().max() < Some(&n), "an example that does not exist");
    assert!(0 < batch_size && 4 * batch_size <= trainer.error.length as usize, "a batch of {batch_size}");
    let places: Vec<u32> = order.iter().map(|&i| i as u32).collect();
    trainer.order.write(device, &places)?;
    let mut done = 0;
    for chunk in places.chunks(batch_size) {
        device.submit(dispatches(trainer, done, chunk.len(), learning_rate).into())?;
        done += chunk.len();
    }
    let losses: Vec<f32> = trainer.loss.download(device)?;
    Ok(losses)
}

fn dispatches(t: &Trainer, start: usize, rows: usize, learning_rate: f32) -> [Dispatch; 2] {
    let params = [start as u32, rows as u32, learning_rate.to_bits(), t.features as u32];
    [
        t.forward.launch(rows, &[t.x, t.labels, t.order, t.weight, t.error, t.loss], params),
        t.step.launch(t.features, &[t.x, t.order, t.error, t.weight], params),
    ]
}

#[cfg(test)]
mod own_tests {
    use device::Recorder;
    use ndarray::Array2;

    use super::*;

    #[test]
    fn a_batch_has_two_dispatches() {
        let mut device = Recorder::default();
        let trainer = upload(&mut device, &Array2::zeros((3, 2)), &[0, 1, 2], &Array2::zeros((2, 4)), 2);
        let losses = trainer.and_then(|trainer| epoch(&mut device, &trainer, &[2, 0, 1], 2, 0.1));
        assert_eq!(losses.map(|losses| losses.len()).ok(), Some(3));
        assert_eq!(device.dispatches.len(), 4);
    }
}
