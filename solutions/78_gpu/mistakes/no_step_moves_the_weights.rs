//! No weight ever moves: the step is not launched, or its learning rate arrives as 0, or its tensors are mixed up.
//! 重みがまったく動いていません。更新を起動していないか、学習率が 0 になっているか、テンソルの順序が違います。
//!
//! Next: look at the launch of the step: its tensors in the order of the bindings, and `learning_rate.to_bits()`,
//! not `as u32`.
//! 次に: 更新の起動を見てみましょう。テンソルは binding の順に並べ、学習率は `as u32` ではなく
//! `learning_rate.to_bits()` で渡します。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

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
        let _ = step;
    }
    device.submit(work)?;
    Ok(loss.download(device)?)
}
