//! The host reads the weights back at the end of every epoch, and waits a second time.
//! ホストがエポックの終わりに重みも読み戻していて、もう 1 回待っています。
//!
//! Next: the weights stay on the device; `weights` reads them when somebody asks.
//! 次に: 重みは GPU に残しておきます。必要なときに `weights` で読めます。
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
    let mut work = Vec::new();
    for start in (0..n).step_by(batch_size) {
        let rows = batch_size.min(n - start);
        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
        work.push(forward.launch(rows, &[x, labels, order, weight, error, loss], params));
        work.push(step.launch(features, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    let now: Vec<f32> = weight.download(device)?;
    debug_assert!(now.iter().all(|w| !w.is_nan()));
    Ok(loss.download(device)?)
}
