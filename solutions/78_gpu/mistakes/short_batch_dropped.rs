//! The short last batch is left out.
//! 最後の短いバッチが抜けています。
//!
//! Next: every example is used once in an epoch, also when B does not divide N.
//! 次に: B が N を割り切らないときも、どの事例もエポックに 1 回ずつ使います。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`.

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
    for start in (0..n - n % batch_size).step_by(batch_size) {
        let rows = batch_size.min(n - start);
        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
        work.push(step.launch(features, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    Ok(loss.download(device)?)
}
