//! There is room for the errors of all examples, so batches larger than announced are let through.
//! 全事例の誤差の場所を取っているので、申告より大きなバッチも受けつけてしまいます。
//!
//! Next: no batch has more than `max_batch` examples, and `epoch` tells that from the room for the errors.
//! 次に: バッチの件数は `max_batch` までで、`epoch` は誤差の場所の大きさでそれを判断します。
//!
//! Fails: `sizes_that_do_not_fit_are_refused`.

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
        error: Tensor::zeros::<f32>(device, 4 * n)?,
        loss: Tensor::zeros::<f32>(device, n)?,
        features,
    })
}
