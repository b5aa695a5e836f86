//! The loss is computed from the softmax of a softmax.
//! 損失の計算で、softmax を 2 回かけています。
//!
//! Next: the loss takes the logits; the softmax is in it already.
//! 次に: 損失はロジットから計算します。softmax は式の中に含まれています。
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
    let label = labels[example];
    var z = vec4<f32>();
    for (var i = 0u; i < p.features; i++) {
        z += x[example * p.features + i] * weight[i];
    }
    // The largest logit becomes 0, so that no exponential overflows.
    z -= max(max(z.x, z.y), max(z.z, z.w));
    let e = exp(z);
    let sum = e.x + e.y + e.z + e.w;
    let softmax = e / sum;
    let again = exp(softmax);
    loss[p.start + b] = log(again.x + again.y + again.z + again.w) - softmax[label];
    error[b] = again / (again.x + again.y + again.z + again.w);
    error[b][label] -= 1.0;
}
"#,
};
