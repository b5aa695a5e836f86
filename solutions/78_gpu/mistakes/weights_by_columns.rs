//! The weights go up column by column, but the kernels read them row by row.
//! 重みを列ごとに並べて送っていますが、カーネルは行ごとに読みます。
//!
//! Next: the four weights of a feature must lie side by side.
//! 次に: 1 つの特徴量の 4 つの重みが隣り合うように並べましょう。
//!
//! Fails: `features_labels_and_weights_go_up_before_the_first_epoch`, `the_losses_are_those_of_the_cpu`.

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
    let w: Vec<f32> = w.t().iter().copied().collect();
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
        features,
    })
}
