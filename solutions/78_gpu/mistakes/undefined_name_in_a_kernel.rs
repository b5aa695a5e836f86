//! A kernel uses a name that nothing in it declares.
//! カーネルの中で、どこにも宣言されていない名前を使っています。
//!
//! Next: the message gives the line; Rust constants do not exist in WGSL, the number of features is `p.features`.
//! 次に: メッセージに行番号があります。Rust の定数は WGSL からは見えません。特徴量の数は `p.features` です。
//!
//! Fails: `the_kernels_are_well_formed`.

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
    for (var i = 0u; i < FEATURES; i++) {
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
