//! One invocation is started for each batch, so only the first example and the first row of W are seen.
//! バッチごとにインボケーションを 1 つしか起動していないので、最初の事例と W の最初の行しか処理されません。
//!
//! Next: one invocation for each example in the forward pass, and one for each feature in the step.
//! 次に: 順伝播では事例ごとに、更新では特徴量ごとに、インボケーションが 1 つ必要です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`.

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
        work.push(forward.launch(1, &[x, labels, order, weight, error, loss], params));
        work.push(step.launch(1, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    Ok(loss.download(device)?)
}
