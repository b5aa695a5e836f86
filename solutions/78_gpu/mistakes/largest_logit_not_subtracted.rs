//! The exponentials are taken without subtracting the largest logit first, so they overflow.
//! 最大のロジットを引かずに exp を計算しているので、オーバーフローします。
//!
//! Next: in `f32`, `exp` overflows from 89 on; what may be subtracted from all logits without changing the softmax?
//! 次に: `f32` の `exp` は 89 あたりからあふれます。softmax を変えずに、すべてのロジットから引けるものは何でしょうか。
//!
//! Fails: `large_logits_do_not_overflow`.

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
    let e = exp(z);
    let sum = e.x + e.y + e.z + e.w;
    loss[p.start + b] = log(sum) - z[label];
    error[b] = e / sum;
    error[b][label] -= 1.0;
}
"#,
};
