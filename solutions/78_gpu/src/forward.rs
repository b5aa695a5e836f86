//! The kernel of the forward pass, in WGSL: one invocation computes the logits, the loss and the error of one example.

use device::Source;

/// Its tensors are x, labels, order, weight, error, loss, in this order.
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
    // hole: todo!("add up x times weight over the features of the example, which gives its four logits");
    // in Japanese: x と重みの積を事例の特徴量について足し合わせ、4 つのロジットを求める
    for (var i = 0u; i < p.features; i++) {
        z += x[example * p.features + i] * weight[i];
    }
    // end hole
    // The largest logit becomes 0, so that no exponential overflows.
    z -= max(max(z.x, z.y), max(z.z, z.w));
    let e = exp(z);
    let sum = e.x + e.y + e.z + e.w;
    loss[p.start + b] = log(sum) - z[label];
    // hole: todo!("write the error of the example: its softmax, minus 1 at its label");
    // in Japanese: 事例の誤差（softmax から、正解のラベルだけ 1 を引いたもの）を書く
    error[b] = e / sum;
    error[b][label] -= 1.0;
    // end hole
}
"#,
};
