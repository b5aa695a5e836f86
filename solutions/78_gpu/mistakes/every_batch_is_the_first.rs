//! Every batch reads the first examples of the order: where the batch starts is forgotten.
//! バッチの開始位置を使っていないので、どのバッチも順序の先頭の事例を読んでいます。
//!
//! Next: the batch is `order[p.start .. p.start + p.rows]`.
//! 次に: バッチは `order[p.start .. p.start + p.rows]` です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`, `the_order_of_the_epoch_is_followed`.

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
    let example = order[b];
    let label = labels[example];
    var z = vec4<f32>();
    for (var i = 0u; i < p.features; i++) {
        z += x[example * p.features + i] * weight[i];
    }
    // The largest logit becomes 0, so that no exponential overflows.
    z -= max(max(z.x, z.y), max(z.z, z.w));
    let e = exp(z);
    let sum = e.x + e.y + e.z + e.w;
    loss[p.start + b] = log(sum) - z[label];
    error[b] = e / sum;
    error[b][label] -= 1.0;
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

@compute @workgroup_size(64)
fn step(@builtin(global_invocation_id) id: vec3<u32>) {
    let i = id.x;
    if i >= p.features { return; }
    var gradient = vec4<f32>();
    for (var b = 0u; b < p.rows; b++) {
        gradient += x[order[b] * p.features + i] * error[b];
    }
    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
}
"#,
};
