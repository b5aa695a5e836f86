//! One chain of iterators makes all dispatches; the step shares the errors of the batch within a workgroup, sixteen
//! at a time.

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

var<workgroup> errors: array<vec4<f32>, 16>;
var<workgroup> rows: array<u32, 16>;

@compute @workgroup_size(64)
fn step(@builtin(global_invocation_id) id: vec3<u32>, @builtin(local_invocation_index) k: u32) {
    let i = id.x;
    var gradient = vec4<f32>();
    for (var done = 0u; done < p.rows; done += 16u) {
        if k < 16u && done + k < p.rows {
            errors[k] = error[done + k] / f32(p.rows);
            rows[k] = order[p.start + done + k] * p.features;
        }
        workgroupBarrier();
        if i < p.features {
            for (var b = 0u; b < min(16u, p.rows - done); b++) {
                gradient += x[rows[b] + i] * errors[b];
            }
        }
        workgroupBarrier();
    }
    if i < p.features {
        weight[i] -= p.learning_rate * gradient;
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
    let batches = (0..n.div_ceil(batch_size)).map(|k| k * batch_size..n.min((k + 1) * batch_size));
    let work = batches.flat_map(|batch| {
        let params = [batch.start as u32, batch.len() as u32, learning_rate.to_bits(), features as u32];
        let forward = forward.launch(batch.len(), &[x, labels, order, weight, error, loss], params);
        [forward, step.launch(features, &[x, order, error, weight], params)]
    });
    let work = work.collect();
    device.submit(work)?;
    loss.download(device).map_err(io::Error::from)
}
