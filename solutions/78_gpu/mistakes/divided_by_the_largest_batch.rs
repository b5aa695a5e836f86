//! The gradient of a short batch is divided by the size of a full one.
//! 短いバッチの勾配を、通常のバッチの件数で割っています。
//!
//! Next: the batch has `p.rows` examples, the last one fewer than the others.
//! 次に: バッチの件数は `p.rows` です。最後のバッチは短いことがあります。
//!
//! Fails: `an_epoch_of_mini_batches_is_that_of_the_cpu`.

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
    weight[i] -= p.learning_rate / f32(arrayLength(&error)) * gradient;
}
"#,
};
