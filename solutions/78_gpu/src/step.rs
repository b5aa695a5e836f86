//! The kernel of the update, in WGSL: one invocation owns one row of the weights, so no two ever write to the same place.

use device::Source;

/// Its tensors are x, order, error, weight, in this order.
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
    // hole: todo!("add up x times error over the batch, take the mean, and step against it");
    // in Japanese: x と誤差の積をバッチについて足し合わせ、平均と逆の向きに 1 歩進む
    var gradient = vec4<f32>();
    for (var b = 0u; b < p.rows; b++) {
        gradient += x[order[p.start + b] * p.features + i] * error[b];
    }
    weight[i] -= p.learning_rate / f32(p.rows) * gradient;
    // end hole
}
"#,
};
