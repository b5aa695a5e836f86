//! The loss is ln of the sum of exp(z_j − z_label), the softmax its derivative; sums run backwards, in two halves;
//! the step clamps instead of returning early.

use device::Source;

pub const FORWARD: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
struct Batch { first: u32, size: u32, eta: f32, d: u32 }
var<immediate> batch: Batch;

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> labels: array<u32>;
@group(0) @binding(2) var<storage, read> order: array<u32>;
@group(0) @binding(3) var<storage, read> w: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> delta: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> loss: array<f32>;

fn part(row: u32, from_feature: u32, to_feature: u32) -> vec4<f32> {
    var sum = vec4<f32>(0.0, 0.0, 0.0, 0.0);
    var i = to_feature;
    while i > from_feature {
        i -= 1u;
        sum = fma(vec4<f32>(x[row + i]), w[i], sum);
    }
    return sum;
}

@compute @workgroup_size(32)
fn losses_and_errors(@builtin(global_invocation_id) id: vec3<u32>) {
    if id.x >= batch.size { return; }
    let k = batch.first + id.x;
    let y = labels[order[k]];
    let row = order[k] * batch.d;
    let half = batch.d / 2u;
    let z = part(row, 0u, half) + part(row, half, batch.d);
    let ahead = z - z[y];
    let most = max(0.0, max(max(ahead[0], ahead[1]), max(ahead[2], ahead[3])));
    let e = exp(ahead - most);
    let total = (e[3] + e[2]) + (e[1] + e[0]);
    loss[k] = most + log(total);
    var error = e / total;
    // What is missing to 1 at the label is the sum of the others.
    error[y] = 0.0;
    error[y] = -(error[0] + error[1] + error[2] + error[3]);
    delta[id.x] = error;
}
"#,
};

pub const STEP: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
struct Batch { first: u32, size: u32, eta: f32, d: u32 }
var<immediate> batch: Batch;

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> order: array<u32>;
@group(0) @binding(2) var<storage, read> delta: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> w: array<vec4<f32>>;

@compute @workgroup_size(128)
fn move_weights(@builtin(global_invocation_id) id: vec3<u32>) {
    let i = min(id.x, batch.d - 1u);
    var sum = vec4<f32>();
    for (var b = i32(batch.size) - 1; b >= 0; b--) {
        sum += delta[b] * x[order[i32(batch.first) + b] * batch.d + i];
    }
    if id.x == i {
        w[i] = w[i] - batch.eta * (sum / f32(batch.size));
    }
}
"#,
};
