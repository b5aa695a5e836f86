//! A real device, hardware or software: what it computes, and what it refuses. Without an adapter nothing is run.
#![cfg(feature = "wgpu")]

use std::io::Write as _;

use device::{Command, Device, Dtype, Gpu, Kernel, Source, Tensor};

const DOUBLE: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
struct Params { n: u32, a: u32, b: u32, c: u32 }
var<immediate> p: Params;
@group(0) @binding(0) var<storage, read_write> x: array<f32>;
@compute @workgroup_size(64)
fn double(@builtin(global_invocation_id) id: vec3<u32>) {
    if id.x < p.n { x[id.x] *= 2.0; }
}
"#,
};

const COPY: Source = Source {
    file: file!(),
    line: line!() + 1,
    wgsl: r#"
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@compute @workgroup_size(64)
fn copy(@builtin(global_invocation_id) id: vec3<u32>) {
    if id.x < arrayLength(&y) { y[id.x] = x[id.x]; }
}
"#,
};

/// An adapter, or a sentence on the terminal, past the capture of the test harness.
fn gpu() -> Option<Gpu> {
    Gpu::open().map_err(|error| writeln!(std::io::stderr(), "not run: {error}")).ok()
}

#[test]
fn an_adapter_has_a_name_and_its_absence_a_remedy() {
    match Gpu::open() {
        Ok(gpu) => assert!(gpu.name().contains('('), "{}", gpu.name()),
        Err(error) => assert!(error.to_string().contains("install"), "{error}"),
    }
}

#[test]
fn a_kernel_runs_many_times_over_a_tensor() {
    let Some(mut gpu) = gpu() else { return };
    let kernel = gpu.kernel(&DOUBLE).expect("it is right");
    let x = Tensor::upload(&mut gpu, &[1.0f32, -3.0, 0.5]).expect("there is room");
    gpu.submit(vec![kernel.launch(3, &[x], [2, 0, 0, 0]); 3]).expect("it fits");
    assert_eq!(x.download::<f32>(&mut gpu), Ok(vec![8.0, -24.0, 0.5]));
}

#[test]
fn dispatches_run_in_their_order_also_across_chunks() {
    let Some(mut gpu) = gpu() else { return };
    let (double, copy) = (gpu.kernel(&DOUBLE).expect("it is right"), gpu.kernel(&COPY).expect("it is right"));
    let x = Tensor::upload(&mut gpu, &[1.0f32]).expect("there is room");
    let y = Tensor::zeros::<f32>(&mut gpu, 1).expect("there is room");
    // 1 doubled 3,000 times overflows; copying 0 over it at last gives 0 only if that comes last.
    let mut work = vec![double.launch(1, &[x], [1, 0, 0, 0]); 3000];
    work.push(copy.launch(1, &[y, x], [0; 4]));
    work.push(copy.launch(1, &[x, y], [0; 4]));
    gpu.submit(work).expect("it fits");
    assert_eq!(y.download::<f32>(&mut gpu), Ok(vec![0.0]));
}

#[test]
fn what_does_not_fit_is_an_error_and_no_panic() {
    let Some(mut gpu) = gpu() else { return };
    let (double, copy) = (gpu.kernel(&DOUBLE).expect("it is right"), gpu.kernel(&COPY).expect("it is right"));
    let x = Tensor::upload(&mut gpu, &[1.0f32]).expect("there is room");
    let y = Tensor::upload(&mut gpu, &[1u32]).expect("there is room");
    for (dispatch, what) in [
        (double.launch(1, &[], [0; 4]), "0 tensors, where the kernel has 1 bindings"),
        (double.launch(1, &[y], [0; 4]), "the tensor at binding 0 holds U32, where the kernel has F32"),
        (double.launch(1, &[Tensor { length: 2, ..x }], [0; 4]), "no tensor 0 of 2 numbers"),
        (double.launch(1, &[Tensor { number: 9, ..x }], [0; 4]), "no tensor 9"),
        (double.launch(usize::MAX, &[x], [0; 4]), "workgroups"),
        (Kernel(9).launch(1, &[x], [0; 4]), "no kernel 9"),
        (copy.launch(1, &[x, x], [0; 4]), ""),
    ] {
        let error = gpu.submit(vec![dispatch]).expect_err(what).to_string();
        assert!(error.contains(what), "{error}");
    }
    let much = vec![double.launch(65_535 * 64, &[x], [0; 4]); 1000];
    assert!(gpu.submit(much).expect_err("it is too much").to_string().contains("too much at once"));
    assert!(gpu.read(Tensor { length: 2, ..x }).is_err());
    assert!(gpu.write(x, vec![0; 3]).expect_err("it has four bytes").to_string().contains("which has 1"));
    assert!(Tensor::zeros::<f32>(&mut gpu, usize::MAX).is_err());
    assert!(gpu.zeros(Dtype::F32, u32::MAX as usize).expect_err("it is too large").to_string().contains("256 MiB"));
    assert!(gpu.call(Command::Kernel { file: "a.wgsl".into(), wgsl: "fn".into() }).is_err());
    assert_eq!(x.download::<f32>(&mut gpu), Ok(vec![1.0]), "and the device still works");
}

#[test]
fn there_is_an_end_to_kernels_and_tensors() {
    let Some(mut gpu) = gpu() else { return };
    let room = (0..2000).take_while(|_| Tensor::zeros::<f32>(&mut gpu, 0).is_ok()).count();
    assert!((6..2000).contains(&room), "{room}");
}

#[test]
fn a_mistake_in_a_kernel_names_its_line_in_this_file() {
    let Some(mut gpu) = gpu() else { return };
    const WRONG: Source = Source { file: file!(), line: line!(), wgsl: "fn f() -> u32 { return 1.5; }" };
    let error = gpu.kernel(&WRONG).expect_err("1.5 is no u32").to_string();
    assert!(error.contains(&format!("{}:{}:", WRONG.file, WRONG.line)), "{error}");
}
