//! The forward pass has a workgroup of 64 for each example, which adds up its features in a tree in shared memory.

use device::Source;

pub const FORWARD: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
struct Params { start: u32, rows: u32, learning_rate: f32, features: u32 }
var<immediate> p: Params;
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> labels: array<u32>;
@group(0) @binding(2) var<storage, read> order: array<u32>;
@group(0) @binding(3) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> error: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> loss: array<f32>;

var<workgroup> part: array<vec4<f32>, 64>;

@compute @workgroup_size(64)
fn forward(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) t: u32) {
    let b = group.x;
    let live = b < p.rows;
    let example = order[min(p.start + b, arrayLength(&order) - 1u)];
    var z = vec4<f32>();
    for (var i = t; i < p.features; i += 64u) {
        z += x[example * p.features + i] * weight[i];
    }
    part[t] = z;
    workgroupBarrier();
    for (var half = 32u; half > 0u; half /= 2u) {
        if t < half { part[t] += part[t + half]; }
        workgroupBarrier();
    }
    if t == 0u && live {
        let label = labels[example];
        z = part[0];
        z -= max(max(z.x, z.y), max(z.z, z.w));
        let e = exp(z);
        let sum = dot(e, vec4<f32>(1.0));
        loss[p.start + b] = log(sum) - z[label];
        var d = e / sum;
        d[label] -= 1.0;
        error[b] = d;
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
        work.push(forward.launch(rows * 64, &[x, labels, order, weight, error, loss], params));
        work.push(step.launch(features, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    Ok(loss.download(device)?)
}
