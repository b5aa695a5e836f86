//! The epoch is computed on the host, and the device only stores numbers.
//! エポックをホストで計算していて、GPU は数をしまっておくだけになっています。
//!
//! Next: the device has kernels for both parts; submit them instead of downloading the features.
//! 次に: GPU には両方のカーネルがあります。特徴量を受け取るのではなく、カーネルを送りましょう。
//!
//! Fails: `the_host_waits_once_in_an_epoch`.

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
    let mut w: Vec<f32> = trainer.weight.download(device)?;
    let (x, labels) = (trainer.x.download::<f32>(device)?, trainer.labels.download::<u32>(device)?);
    let row = |i: u32| &x[i as usize * trainer.features..][..trainer.features];
    let mut losses = Vec::new();
    for batch in order.chunks(batch_size) {
        let mut slope = vec![0.0; w.len()];
        for &i in batch {
            let mut z = [0.0f32; 4];
            row(i).iter().zip(w.as_chunks::<4>().0).for_each(|(x, w)| (0..4).for_each(|j| z[j] += x * w[j]));
            let largest = z.into_iter().fold(f32::MIN, f32::max);
            let e = z.map(|z| (z - largest).exp());
            let (sum, label) = (e.iter().sum::<f32>(), labels[i as usize] as usize);
            losses.push(sum.ln() + largest - z[label]);
            for (x, slope) in row(i).iter().zip(slope.as_chunks_mut::<4>().0) {
                (0..4).for_each(|j| slope[j] += x * (e[j] / sum - f32::from(u8::from(j == label))));
            }
        }
        w.iter_mut().zip(slope).for_each(|(w, slope)| *w -= learning_rate / batch.len() as f32 * slope);
    }
    trainer.weight.write(device, &w)?;
    Ok(losses)
}
