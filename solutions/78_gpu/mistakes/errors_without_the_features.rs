//! The errors are added up without the features that they belong to: the gradient of a bias.
//! 誤差に特徴量をかけずに足しています。これはバイアスの勾配です。
//!
//! Next: the gradient of row i is the sum of x times error, with feature i of each example.
//! 次に: W の行 i の勾配は、各事例の特徴量 i と誤差の積の和です。
//!
//! Fails: `a_batch_of_all_moves_the_weights_as_on_the_cpu`, `an_epoch_of_mini_batches_is_that_of_the_cpu`,
//! `batches_of_one_are_sgd`.

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
        gradient += error[b];
    }
    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
}
"#,
};
