//! A kernel with a thousand `else if`.
//! Problem: 78_gpu.
//! Verdict: failed or compiler_limits.
//! Check: the_kernels_are_well_formed.
//! Points: at most 0.

use std::io;

use device::{Device, Kernel, Source, Tensor};
use ndarray::{Array2, ArrayRef2};

pub fn upload(
    device: &mut dyn Device,
    x: &ArrayRef2<f32>,
    labels: &[usize],
    w: &ArrayRef2<f32>,
    max_batch: usize,
) -> io::Result<Trainer> {
    let _ = (x, labels, w, max_batch);
    let body = format!("var a = 1; if a == 0 {{}}{}", " else if a==1{}".repeat(1_000));
    let head = "@group(0) @binding(0) var<storage, read_write> x: array<f32>;\n@compute @workgroup_size(64)\nfn f() ";
    let wgsl = format!("{head}{{ {body} }}");
    let source = Source { file: "deep.rs", line: 1, wgsl: wgsl.leak() };
    device.kernel(&source)?;
    Err(io::Error::other("it compiles"))
}
