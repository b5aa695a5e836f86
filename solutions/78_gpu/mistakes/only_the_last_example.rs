//! Each example overwrites the gradient, so only the last of the batch counts.
//! 事例ごとに勾配を上書きしているので、バッチの最後の事例しか効いていません。
//!
//! Next: is it a sum that the loop builds?
//! 次に: ループで和を作っているか、確かめてみましょう。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `the_order_of_the_epoch_is_followed`.

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
        gradient = x[order[p.start + b] * p.features + i] * error[b];
    }
    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
}
"#,
};
