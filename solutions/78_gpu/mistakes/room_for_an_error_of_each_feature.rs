//! There is room for an error of each feature, not of each example of a batch.
//! 誤差の場所を、バッチの事例の数ではなく特徴量の数だけ取っています。
//!
//! Next: an error belongs to an example; how many examples has the largest batch?
//! 次に: 誤差は事例ごとのものです。最大のバッチには何件の事例があるでしょうか。
//!
//! Fails: `the_host_waits_once_in_an_epoch`, `sizes_that_do_not_fit_are_refused`,
//! `a_batch_of_all_moves_the_weights_as_on_the_cpu`.

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
        error: Tensor::zeros::<f32>(device, 4 * features)?,
        loss: Tensor::zeros::<f32>(device, n)?,
        features,
    })
}
