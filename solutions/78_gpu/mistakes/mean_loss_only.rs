//! The mean of the losses is returned, not a loss for each example.
//! 事例ごとの損失ではなく、損失の平均を返しています。
//!
//! Next: the caller takes the mean; return all N losses.
//! 次に: 平均をとるのは呼び出した側です。N 個の損失をそのまま返しましょう。
//!
//! Fails: `the_features_go_up_once`, `the_losses_are_those_of_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

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
    let Trainer { forward, step, x, labels, weight, order, error, loss, features } = *trainer;
    let mut work = Vec::new();
    for start in (0..n).step_by(batch_size) {
        let rows = batch_size.min(n - start);
        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
        work.push(step.launch(features, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    let losses: Vec<f32> = loss.download(device)?;
    Ok(vec![losses.iter().sum::<f32>() / n as f32])
}
