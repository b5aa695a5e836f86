//! The step moves the weights after each example of the batch by its share, lengths are read from the tensors, and
//! the loss adds the largest logit again at the end.

use device::Source;

pub const FORWARD: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
// The batch is order[start .. start + rows].
struct Params { start: u32, rows: u32, learning_rate: f32, features: u32 }
var<immediate> p: Params;

@group(0) @binding(0) var<storage, read> x: array<f32>;                 // (N, D), row by row
@group(0) @binding(1) var<storage, read> labels: array<u32>;            // (N)
@group(0) @binding(2) var<storage, read> order: array<u32>;             // (N)
@group(0) @binding(3) var<storage, read> weight: array<vec4<f32>>;      // (D, 4)
@group(0) @binding(4) var<storage, read_write> error: array<vec4<f32>>; // (B, 4)
@group(0) @binding(5) var<storage, read_write> loss: array<f32>;        // (N), in the order of the epoch

@compute @workgroup_size(64)
fn forward(@builtin(global_invocation_id) id: vec3<u32>) {
    let b = id.x;
    if b >= p.rows { return; }
    let example = order[p.start + b];
    let label = labels[example];
    var z = vec4<f32>();
    for (var i = 0u; i < arrayLength(&weight); i++) {
        z += x[example * p.features + i] * weight[i];
    }
    // The largest logit becomes 0, so that no exponential overflows.
    var largest = z[0];
    for (var j = 1; j < 4; j++) { largest = max(largest, z[j]); }
    let e = exp(z - largest);
    let sum = dot(e, vec4<f32>(1.0));
    loss[p.start + b] = largest + log(sum) - z[label];
    var y = vec4<f32>();
    y[label] = 1.0;
    error[b] = e / sum - y;
}
"#,
};

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

@compute @workgroup_size(1)
fn step(@builtin(global_invocation_id) id: vec3<u32>) {
    let i = id.x;
    if i >= p.features { return; }
    for (var b = 0u; b < p.rows; b++) {
        weight[i] -= p.learning_rate / f32(p.rows) * x[order[p.start + b] * p.features + i] * error[b];
    }
}
"#,
};
