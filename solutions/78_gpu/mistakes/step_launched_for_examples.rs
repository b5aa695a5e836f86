//! The step is launched for each example of the batch, but it needs an invocation for each feature.
//! 更新のインボケーションを事例の数だけ起動していますが、特徴量の数だけ必要です。
//!
//! Next: what does one invocation of the step own?
//! 次に: 更新の 1 つのインボケーションは、何を担当しているでしょうか。
//!
//! Fails: `more_than_a_workgroup_is_no_trouble`.

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
        work.push(step.launch(rows, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    Ok(loss.download(device)?)
}
