//! The loss is in bits: its logarithm is to base 2.
//! 対数の底が 2 なので、損失がビット単位になっています。
//!
//! Next: the natural logarithm is `log` in WGSL.
//! 次に: 自然対数は、WGSL では `log` と書きます。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`.

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
    loss[p.start + b] = log2(sum) - z[label];
    error[b] = e / sum;
    error[b][label] -= 1.0;
}
"#,
};
