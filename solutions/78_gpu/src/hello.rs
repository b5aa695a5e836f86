//! The first kernel, done for you: it doubles each number of a list. Nothing to fill in, everything to look at.

use std::error::Error;

use device::{Device, Gpu, Source, Tensor};

/// Its tensor is x.
const DOUBLE: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
struct Params { n: u32, a: u32, b: u32, c: u32 }
var<immediate> p: Params;

@group(0) @binding(0) var<storage, read_write> x: array<f32>;

// One invocation doubles one number. They come in groups of 64, so there may be more of them than numbers.
@compute @workgroup_size(64)
fn double(@builtin(global_invocation_id) id: vec3<u32>) {
    let i = id.x;
    if i >= p.n { return; }
    x[i] = 2.0 * x[i];
}
"#,
};

/// Doubles three numbers on the device, and shows them.
///
/// # Errors
///
/// When the device refuses.
pub fn show(gpu: &mut Gpu) -> Result<(), Box<dyn Error>> {
    let before = [1.0f32, 2.0, 3.0];
    let double = gpu.kernel(&DOUBLE)?;
    let x = Tensor::upload(gpu, &before)?;
    gpu.submit(vec![double.launch(before.len(), &[x], [before.len() as u32, 0, 0, 0])])?;
    let after: Vec<f32> = x.download(gpu)?;
    println!("\n{} → {}", list(&before), list(&after));
    Ok(())
}

fn list(numbers: &[f32]) -> String {
    let numbers: Vec<_> = numbers.iter().map(f32::to_string).collect();
    numbers.join(", ")
}
