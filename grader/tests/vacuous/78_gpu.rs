//! Answers to 78 that are one number over and over, or nothing.

const NUMBER: f64 = 0.0;
const FULL: bool = true;

pub fn upload(
    device: &mut dyn Device,
    _x: &ArrayRef2<f32>,
    _labels: &[usize],
    w: &ArrayRef2<f32>,
    max_batch: usize,
) -> io::Result<Trainer> {
    let (forward, step) = (device.kernel(&forward::FORWARD)?, device.kernel(&step::STEP)?);
    let numbers = vec![NUMBER as f32; if FULL { w.len().max(4 * max_batch) } else { 1 }];
    let tensor = Tensor::upload(device, &numbers)?;
    let (x, labels, order, features) = (tensor, tensor, tensor, w.nrows());
    Ok(Trainer { forward, step, x, labels, weight: tensor, order, error: tensor, loss: tensor, features })
}

pub fn epoch(
    _device: &mut dyn Device,
    _trainer: &Trainer,
    order: &[usize],
    _batch_size: usize,
    _learning_rate: f32,
) -> io::Result<Vec<f32>> {
    Ok(vec![NUMBER as f32; if FULL { order.len() } else { 0 }])
}

pub fn weights(_device: &mut dyn Device, trainer: &Trainer) -> io::Result<Array2<f32>> {
    Ok(Array2::from_elem(if FULL { (trainer.features, 4) } else { (0, 0) }, NUMBER as f32))
}
