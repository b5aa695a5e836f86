//! Invocations for which there is no row of W write all the same.
//! 担当する W の行のないインボケーションも、書き込んでいます。
//!
//! Next: invocations come in workgroups of 64; what should those at or beyond `p.features` do?
//! 次に: インボケーションは 64 個ずつ起動されます。`p.features` 以降のものは何をすべきでしょうか。
//!
//! Fails: `an_invocation_without_a_feature_changes_no_weight`.

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
    var gradient = vec4<f32>();
    for (var b = 0u; b < p.rows; b++) {
        gradient += x[order[p.start + b] * p.features + i] * error[b];
    }
    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
}
"#,
};
