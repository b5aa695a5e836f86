//! The kernels are told that there are no features, so all logits are 0 and no weight moves.
//! カーネルに特徴量の数 0 を渡しているので、ロジットはすべて 0 で、重みも動きません。
//!
//! Next: the fourth of the `params` is the number of features.
//! 次に: `params` の 4 番目は特徴量の数です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
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
        let params = [start as u32, rows as u32, learning_rate.to_bits(), 0];
        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
        work.push(step.launch(features, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    Ok(loss.download(device)?)
}
