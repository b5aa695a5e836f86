//! The host reads the losses after every batch, and the device stands still meanwhile.
//! ホストがバッチごとに損失を読むので、その間 GPU が止まっています。
//!
//! Next: give all orders of the epoch first, and read once at the end.
//! 次に: エポックの仕事をすべて送ってから、最後に 1 回だけ読みましょう。
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
    let Trainer { forward, step, x, labels, weight, order, error, loss, features } = *trainer;
    let mut losses = Vec::new();
    for start in (0..n).step_by(batch_size) {
        let rows = batch_size.min(n - start);
        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
        let all = [x, labels, order, weight, error, loss];
        device.submit(vec![
            forward.launch(rows, &all, params),
            step.launch(features, &[x, order, error, weight], params),
        ])?;
        losses = loss.download(device)?;
    }
    Ok(losses)
}
