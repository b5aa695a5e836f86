//! The step is not multiplied by the learning rate.
//! 更新に学習率をかけていません。
//!
//! Next: the learning rate is `p.learning_rate`.
//! 次に: 学習率は `p.learning_rate` です。
//!
//! Fails: `the_losses_are_those_of_the_cpu`, `a_batch_of_all_moves_the_weights_as_on_the_cpu`,
//! `an_epoch_of_mini_batches_is_that_of_the_cpu`, `batches_of_one_are_sgd`.

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

@compute @workgroup_size(64)
fn step(@builtin(global_invocation_id) id: vec3<u32>) {
    let i = id.x;
    if i >= p.features { return; }
    var gradient = vec4<f32>();
    for (var b = 0u; b < p.rows; b++) {
        gradient += x[order[p.start + b] * p.features + i] * error[b];
    }
    weight[i] -= gradient / f32(p.rows);
}
"#,
};
