//! One invocation for each example writes to all weights, so they race, and some of the sums are lost.
//! 事例ごとのインボケーションがすべての重みに書き込むので、競合して、和の一部が失われます。
//!
//! Next: let each invocation own one row of W and go through the batch itself.
//! 次に: 各インボケーションに W の 1 行を担当させ、その中でバッチの事例を順に見ましょう。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`.

use device::Source;

pub const STEP: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
// The batch is order[start .. start + rows].
struct Params { start: u32, rows: u32, learning_rate: f32, features: u32 }
var<immediate> p: Params;

@group(0) @binding(0) var<storage, read> x: array<f32>;                  // (N, D), row by row
@group(0) @binding(1) var<storage, read> order: array<u32>;              // (N)
@group(0) @binding(2) var<storage, read> error: array<vec4<f32>>;        // (B, 4)
@group(0) @binding(3) var<storage, read_write> weight: array<vec4<f32>>; // (D, 4)

@compute @workgroup_size(64)
fn step(@builtin(global_invocation_id) id: vec3<u32>) {
    let b = id.x;
    if b >= p.rows { return; }
    for (var i = 0u; i < p.features; i++) {
        weight[i] -= p.learning_rate / f32(p.rows) * x[order[p.start + b] * p.features + i] * error[b];
    }
}
"#,
};

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
