//! The softmax is a kernel of its own, and the trainer has a further field for it.

use device::Source;

pub const LOGITS: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
struct Params { start: u32, rows: u32, learning_rate: f32, features: u32 }
var<immediate> p: Params;
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> order: array<u32>;
@group(0) @binding(2) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> error: array<vec4<f32>>;

@compute @workgroup_size(64)
fn logits(@builtin(global_invocation_id) id: vec3<u32>) {
    if id.x >= p.rows { return; }
    let row = order[p.start + id.x] * p.features;
    var z = vec4<f32>();
    for (var i = 0u; i < p.features; i++) { z += x[row + i] * weight[i]; }
    error[id.x] = z;
}
"#,
};

pub const FORWARD: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
struct Params { start: u32, rows: u32, learning_rate: f32, features: u32 }
var<immediate> p: Params;
@group(0) @binding(0) var<storage, read> labels: array<u32>;
@group(0) @binding(1) var<storage, read> order: array<u32>;
@group(0) @binding(2) var<storage, read_write> error: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> loss: array<f32>;

fn largest(z: vec4<f32>) -> f32 { return max(max(z.x, z.y), max(z.z, z.w)); }

@compute @workgroup_size(256)
fn soft(@builtin(global_invocation_id) id: vec3<u32>) {
    if id.x >= p.rows { return; }
    let label = labels[order[p.start + id.x]];
    var z = error[id.x];
    z = z - vec4<f32>(largest(z));
    let sum = dot(exp(z), vec4<f32>(1.0, 1.0, 1.0, 1.0));
    loss[p.start + id.x] = log(sum) - z[label];
    var e = exp(z) / sum;
    switch label {
        case 0u: { e.x -= 1.0; }
        case 1u: { e.y -= 1.0; }
        case 2u: { e.z -= 1.0; }
        default: { e.w -= 1.0; }
    }
    error[id.x] = e;
}
"#,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trainer {
    pub logits: Kernel,
    pub forward: Kernel,
    pub step: Kernel,
    pub x: Tensor,
    pub labels: Tensor,
    pub weight: Tensor,
    pub order: Tensor,
    pub error: Tensor,
    pub loss: Tensor,
    pub features: usize,
}

pub fn upload(
    device: &mut dyn Device,
    x: &ArrayRef2<f32>,
    labels: &[usize],
    w: &ArrayRef2<f32>,
    max_batch: usize,
) -> io::Result<Trainer> {
    let (n, features) = x.dim();
    assert!(n > 0, "no examples");
    assert!(n == labels.len(), "{n} examples, but {} labels", labels.len());
    assert!(w.dim() == (features, 4), "{features} features, but weights of shape {:?}", w.dim());
    assert!(labels.iter().all(|&label| label < 4), "a label of 4 or more");
    let [logits, forward, step] =
        [&LOGITS, &forward::FORWARD, &step::STEP].map(|source| device.kernel(source));
    let numbers = |matrix: &ArrayRef2<f32>| -> Vec<f32> { matrix.iter().copied().collect() };
    Ok(Trainer {
        logits: logits?,
        forward: forward?,
        step: step?,
        x: Tensor::upload(device, &numbers(x))?,
        labels: Tensor::upload(device, &labels.iter().map(|&label| label as u32).collect::<Vec<_>>())?,
        weight: Tensor::upload(device, &numbers(w))?,
        order: Tensor::zeros::<u32>(device, n)?,
        error: Tensor::zeros::<f32>(device, 4 * max_batch)?,
        loss: Tensor::zeros::<f32>(device, n)?,
        features,
    })
}

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
    let Trainer { logits, forward, step, x, labels, weight, order, error, loss, features } = *trainer;
    let mut work = Vec::new();
    for start in (0..n).step_by(batch_size) {
        let rows = batch_size.min(n - start);
        let params = [start as u32, rows as u32, learning_rate.to_bits(), features as u32];
        work.push(logits.launch(rows, &[x, order, weight, error], params));
        work.push(forward.launch(rows, &[labels, order, error, loss], params));
        work.push(step.launch(features, &[x, order, error, weight], params));
    }
    device.submit(work)?;
    Ok(loss.download(device)?)
}
