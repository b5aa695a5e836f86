//! All forward passes come first and all steps after them, so every batch sees the weights of the start.
//! 順伝播をすべて終えてから更新しているので、どのバッチも最初の重みを使っています。
//!
//! Next: a batch uses the weights as the batch before left them.
//! 次に: バッチは、前のバッチが更新した重みを使います。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`,
//! `the_order_of_the_epoch_is_followed`.

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
    let (mut work, mut later) = (Vec::new(), Vec::new());
    for start in (0..n).step_by(batch_size) {
        let rows = batch_size.min(n - start);
        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
        later.push(step.launch(features, &[x, order, error, weight], params));
    }
    work.extend(later);
    device.submit(work)?;
    Ok(loss.download(device)?)
}
