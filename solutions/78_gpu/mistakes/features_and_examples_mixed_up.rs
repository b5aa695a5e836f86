//! The trainer is told the number of examples as the number of features.
//! 特徴量の数として、事例の数を渡しています。
//!
//! Next: X has N rows and D columns; `features` is D.
//! 次に: X は N 行 D 列です。`features` は D です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`.

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
    Ok(Trainer {
        forward,
        step,
        x: Tensor::upload(device, &x)?,
        labels: Tensor::upload(device, &labels)?,
        weight: Tensor::upload(device, &w)?,
        order: Tensor::zeros::<u32>(device, n)?,
        error: Tensor::zeros::<f32>(device, 4 * max_batch)?,
        loss: Tensor::zeros::<f32>(device, n)?,
        features: n,
    })
}
