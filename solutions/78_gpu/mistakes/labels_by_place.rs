//! The labels are taken by the place in the epoch, the features by the example.
//! 特徴量は事例の番号で、ラベルはエポック内の位置で取り出しています。
//!
//! Next: features and label must come from the same row.
//! 次に: 特徴量とラベルは、同じ行から取り出します。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`.

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
    let label = labels[p.start + b];
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
