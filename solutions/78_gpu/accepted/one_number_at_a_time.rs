//! Kernels that know no vec4: every logit, every weight, every error is a number of its own, and a step has an
//! invocation for each weight.

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
@group(0) @binding(3) var<storage, read> weight: array<f32>;
@group(0) @binding(4) var<storage, read_write> error: array<f32>;
@group(0) @binding(5) var<storage, read_write> loss: array<f32>;

fn logit(example: u32, j: u32) -> f32 {
    var z = 0.0;
    for (var i = 0u; i < p.features; i++) {
        z += x[example * p.features + i] * weight[4u * i + j];
    }
    return z;
}

@compute @workgroup_size(64)
fn forward(@builtin(global_invocation_id) id: vec3<u32>) {
    let b = id.x;
    if b < p.rows {
        let example = order[p.start + b];
        let label = labels[example];
        var largest = logit(example, 0u);
        for (var j = 1u; j < 4u; j++) { largest = max(largest, logit(example, j)); }
        var sum = 0.0;
        for (var j = 0u; j < 4u; j++) { sum += exp(logit(example, j) - largest); }
        loss[p.start + b] = log(sum) - (logit(example, label) - largest);
        for (var j = 0u; j < 4u; j++) {
            let y = select(0.0, 1.0, j == label);
            error[4u * b + j] = exp(logit(example, j) - largest) / sum - y;
        }
    }
}
"#,
};

pub const STEP: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
struct Params { start: u32, rows: u32, learning_rate: f32, features: u32 }
var<immediate> p: Params;

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> order: array<u32>;
@group(0) @binding(2) var<storage, read> error: array<f32>;
@group(0) @binding(3) var<storage, read_write> weight: array<f32>;

@compute @workgroup_size(256)
fn step(@builtin(global_invocation_id) id: vec3<u32>) {
    if id.x < 4u * p.features {
        let i = id.x / 4u;
        let j = id.x % 4u;
        var mean = 0.0;
        for (var b = 0u; b < p.rows; b++) {
            mean += x[order[p.start + b] * p.features + i] * error[4u * b + j] / f32(p.rows);
        }
        weight[id.x] = weight[id.x] - p.learning_rate * mean;
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
    let n = trainer.loss.length as usize;
    let room = trainer.error.length as usize / 4;
    assert_eq!(order.len(), n, "the order should have all examples");
    assert!(order.iter().all(|&i| i < n), "an example in the order that does not exist");
    assert!(batch_size > 0 && batch_size <= room, "a batch of {batch_size}, where 1 to {room} are possible");
    trainer.order.write(device, &order.iter().map(|&i| i as u32).collect::<Vec<_>>())?;
    let mut start = 0;
    while start < n {
        let rows = if start + batch_size <= n { batch_size } else { n - start };
        let params = [start as u32, rows as u32, learning_rate.to_bits(), trainer.features as u32];
        let tensors = [trainer.x, trainer.labels, trainer.order, trainer.weight, trainer.error, trainer.loss];
        device.submit(vec![trainer.forward.launch(rows, &tensors, params)])?;
        let tensors = [trainer.x, trainer.order, trainer.error, trainer.weight];
        device.submit(vec![trainer.step.launch(4 * trainer.features, &tensors, params)])?;
        start += rows;
    }
    Ok(trainer.loss.download(device)?)
}
