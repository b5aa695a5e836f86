//! A device by wgpu: Vulkan, Metal, DirectX 12, or a software adapter.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pollster::block_on;
use wgpu::naga;

use crate::command::{Command, Device, Dispatch, Error, Kernel, Reply};
use crate::tensor::Tensor;

/// The longest source of a kernel, in bytes.
const LONGEST_SOURCE: usize = 16 << 10;

/// The most memory of all tensors together, in bytes.
const MOST_MEMORY: u64 = 256 << 20;

/// Dispatches that are handed to the driver at a time. Windows resets a device that works on one thing for two seconds.
const CHUNK: usize = 2048;

/// The longest time that the host waits for the device.
const PATIENCE: Duration = Duration::from_secs(60);

/// The most bindings of a kernel.
const MOST_BINDINGS: u32 = 8;

/// A graphics adapter, ready for work.
pub struct Gpu {
    name: String,
    device: wgpu::Device,
    queue: wgpu::Queue,
    kernels: Vec<Compiled>,
    tensors: Vec<wgpu::Buffer>,
    memory: u64,
    /// What the driver complained of outside of any check of ours.
    complaint: Arc<Mutex<Option<String>>>,
}

struct Compiled {
    file: String,
    pipeline: wgpu::ComputePipeline,
    layout: wgpu::BindGroupLayout,
    bindings: u32,
    workgroup: u32,
}

impl Gpu {
    /// Opens the adapter that the system prefers.
    ///
    /// # Errors
    ///
    /// When there is none: in one sentence that says what to install.
    pub fn open() -> Result<Self, Error> {
        let instance = wgpu::Instance::new(wgpu::InstanceDescriptor::new_without_display_handle());
        let adapter = block_on(instance.request_adapter(&wgpu::RequestAdapterOptions::default())).map_err(|_| {
            Error::new(
                "no graphics adapter was found: install your graphics card's driver, or on Debian and Ubuntu the \
                 software adapter of the package mesa-vulkan-drivers",
            )
        })?;
        let info = adapter.get_info();
        let name = format!("{} ({})", info.name, info.backend);
        let descriptor = wgpu::DeviceDescriptor {
            required_features: wgpu::Features::IMMEDIATES,
            required_limits: wgpu::Limits { max_immediate_size: 16, ..Default::default() },
            ..Default::default()
        };
        let (device, queue) = block_on(adapter.request_device(&descriptor))
            .map_err(|error| Error::new(format!("the graphics adapter {name} cannot be used: {error}")))?;
        let complaint = Arc::new(Mutex::new(None));
        let heard = Arc::clone(&complaint);
        // The default handler panics.
        device.on_uncaptured_error(Arc::new(move |error: wgpu::Error| {
            heard.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| error.to_string());
        }));
        Ok(Self { name, device, queue, kernels: Vec::new(), tensors: Vec::new(), memory: 0, complaint })
    }

    /// The adapter's name and how it is driven.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn compile(&mut self, file: String, wgsl: &str) -> Result<Reply, Error> {
        let Checked { entry, bindings, workgroup } = check(&file, wgsl)?;
        let guard = self.device.push_error_scope(wgpu::ErrorFilter::Validation);
        let storage = |(binding, read_only)| wgpu::BindGroupLayoutEntry {
            binding,
            visibility: wgpu::ShaderStages::COMPUTE,
            ty: wgpu::BindingType::Buffer {
                ty: wgpu::BufferBindingType::Storage { read_only },
                has_dynamic_offset: false,
                min_binding_size: None,
            },
            count: None,
        };
        let entries: Vec<_> = (0..).zip(bindings.iter().copied()).map(storage).collect();
        let layout =
            self.device.create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor { label: None, entries: &entries });
        let module = self.device.create_shader_module(wgpu::ShaderModuleDescriptor {
            label: Some(&file),
            source: wgpu::ShaderSource::Wgsl(wgsl.into()),
        });
        let pipeline_layout = self.device.create_pipeline_layout(&wgpu::PipelineLayoutDescriptor {
            label: None,
            bind_group_layouts: &[Some(&layout)],
            immediate_size: 16,
        });
        let pipeline = self.device.create_compute_pipeline(&wgpu::ComputePipelineDescriptor {
            label: Some(&file),
            layout: Some(&pipeline_layout),
            module: &module,
            entry_point: Some(&entry),
            compilation_options: wgpu::PipelineCompilationOptions::default(),
            cache: None,
        });
        if let Some(error) = block_on(guard.pop()) {
            return Err(Error::new(format!("{file}: {error}")));
        }
        self.kernels.push(Compiled { file, pipeline, layout, bindings: bindings.len() as u32, workgroup });
        Ok(Reply::Number(self.kernels.len() as u32 - 1))
    }

    fn make(&mut self, length: u32) -> Result<Reply, Error> {
        // A buffer of nothing cannot be bound.
        let size = 4 * u64::from(length.max(1));
        if self.memory + size > MOST_MEMORY {
            return Err(Error::new(format!(
                "{length} more numbers do not fit: all tensors together have {MOST_MEMORY} bytes"
            )));
        }
        self.memory += size;
        self.tensors.push(self.device.create_buffer(&wgpu::BufferDescriptor {
            label: None,
            size,
            usage: wgpu::BufferUsages::STORAGE | wgpu::BufferUsages::COPY_DST | wgpu::BufferUsages::COPY_SRC,
            mapped_at_creation: false,
        }));
        Ok(Reply::Number(self.tensors.len() as u32 - 1))
    }

    fn buffer(&self, tensor: Tensor) -> Result<&wgpu::Buffer, Error> {
        let buffer = self.tensors.get(tensor.number as usize);
        let buffer = buffer.filter(|buffer| buffer.size() == 4 * u64::from(tensor.length.max(1)));
        buffer.ok_or_else(|| {
            Error::new(format!("there is no tensor {} of {} numbers here", tensor.number, tensor.length))
        })
    }

    fn run(&mut self, work: &[Dispatch]) -> Result<Reply, Error> {
        let guard = self.device.push_error_scope(wgpu::ErrorFilter::Validation);
        for chunk in work.chunks(CHUNK) {
            let mut encoder = self.device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
            {
                let mut pass = encoder.begin_compute_pass(&wgpu::ComputePassDescriptor::default());
                let mut last: Option<(&Dispatch, wgpu::BindGroup)> = None;
                for dispatch in chunk {
                    let kernel = self.kernel_of(dispatch)?;
                    // Most dispatches use the tensors of the one before the last; making a group is what costs.
                    let group = match last.take() {
                        Some((before, group))
                            if before.kernel == dispatch.kernel && before.tensors == dispatch.tensors =>
                        {
                            group
                        }
                        _ => self.bind(kernel, dispatch)?,
                    };
                    pass.set_pipeline(&kernel.pipeline);
                    pass.set_bind_group(0, &group, &[]);
                    let bytes: Vec<u8> = dispatch.params.iter().flat_map(|number| number.to_le_bytes()).collect();
                    pass.set_immediates(0, &bytes);
                    pass.dispatch_workgroups(dispatch.invocations.div_ceil(kernel.workgroup), 1, 1);
                    last = Some((dispatch, group));
                }
            }
            self.queue.submit([encoder.finish()]);
        }
        match block_on(guard.pop()) {
            Some(error) => Err(Error::new(error)),
            None => Ok(Reply::Done),
        }
    }

    fn kernel_of(&self, dispatch: &Dispatch) -> Result<&Compiled, Error> {
        let Kernel(number) = dispatch.kernel;
        let kernel =
            self.kernels.get(number as usize).ok_or_else(|| Error::new(format!("there is no kernel {number} here")))?;
        let groups = dispatch.invocations.div_ceil(kernel.workgroup);
        if dispatch.tensors.len() != kernel.bindings as usize {
            let (got, has) = (dispatch.tensors.len(), kernel.bindings);
            return Err(Error::new(format!("{}: {got} tensors, where the kernel has {has} bindings", kernel.file)));
        }
        if groups > 65_535 {
            return Err(Error::new(format!("{}: {groups} workgroups, and 65535 are the most", kernel.file)));
        }
        Ok(kernel)
    }

    fn bind(&self, kernel: &Compiled, dispatch: &Dispatch) -> Result<wgpu::BindGroup, Error> {
        let buffers = dispatch.tensors.iter().map(|&tensor| self.buffer(tensor)).collect::<Result<Vec<_>, _>>()?;
        let numbered = (0..).zip(&buffers);
        let entries: Vec<_> = numbered
            .map(|(binding, buffer)| wgpu::BindGroupEntry { binding, resource: buffer.as_entire_binding() })
            .collect();
        let descriptor = wgpu::BindGroupDescriptor { label: None, layout: &kernel.layout, entries: &entries };
        Ok(self.device.create_bind_group(&descriptor))
    }

    fn fetch(&mut self, tensor: Tensor) -> Result<Reply, Error> {
        let buffer = self.buffer(tensor)?;
        let staging = self.device.create_buffer(&wgpu::BufferDescriptor {
            label: None,
            size: buffer.size(),
            usage: wgpu::BufferUsages::MAP_READ | wgpu::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        });
        let mut encoder = self.device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        encoder.copy_buffer_to_buffer(buffer, 0, &staging, 0, buffer.size());
        let index = self.queue.submit([encoder.finish()]);
        staging.map_async(wgpu::MapMode::Read, .., |_| {});
        self.device.poll(wgpu::PollType::Wait { submission_index: Some(index), timeout: Some(PATIENCE) }).map_err(
            |error| Error::new(format!("the device did not finish within {} s ({error})", PATIENCE.as_secs())),
        )?;
        if let Some(complaint) = self.complaint.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return Err(Error::new(complaint));
        }
        let mapped = staging.get_mapped_range(..).map_err(Error::new)?;
        Ok(Reply::Bytes(mapped[..4 * tensor.length as usize].to_vec()))
    }
}

impl Device for Gpu {
    fn call(&mut self, command: Command) -> Result<Reply, Error> {
        match command {
            Command::Kernel { file, wgsl } => self.compile(file, &wgsl),
            Command::Zeros { length, .. } => self.make(length),
            Command::Write { tensor, bytes } => {
                let buffer = self.buffer(tensor)?;
                if bytes.len() != 4 * tensor.length as usize {
                    let got = bytes.len() / 4;
                    return Err(Error::new(format!(
                        "{got} numbers for tensor {}, which has {}",
                        tensor.number, tensor.length
                    )));
                }
                self.queue.write_buffer(buffer, 0, &bytes);
                Ok(Reply::Done)
            }
            Command::Submit(work) => self.run(&work),
            Command::Read(tensor) => self.fetch(tensor),
        }
    }
}

/// Checks the source of a kernel without any adapter; `file` is what errors call it.
///
/// # Errors
///
/// When no device would take it: with file, line and column where there is one.
pub fn validate(file: &str, wgsl: &str) -> Result<(), Error> {
    check(file, wgsl).map(|_| ())
}

/// A source that has passed: its entry point, whether each binding is read only, and invocations in a workgroup.
struct Checked {
    entry: String,
    bindings: Vec<bool>,
    workgroup: u32,
}

/// Checks a source before any driver sees it: drivers take long, or hang, where naga answers at once.
fn check(file: &str, wgsl: &str) -> Result<Checked, Error> {
    let wrong = |what: String| Error::new(format!("{file}: {what}"));
    if wgsl.len() > LONGEST_SOURCE {
        return Err(wrong(format!("{} bytes of source, and {LONGEST_SOURCE} are the most", wgsl.len())));
    }
    let module =
        naga::front::wgsl::parse_str(wgsl).map_err(|error| Error::new(error.emit_to_string_with_path(wgsl, file)))?;
    let mut validator =
        naga::valid::Validator::new(naga::valid::ValidationFlags::all(), naga::valid::Capabilities::IMMEDIATES);
    validator.validate(&module).map_err(|error| Error::new(error.emit_to_string_with_path(wgsl, file)))?;
    let [entry] = module.entry_points.as_slice() else {
        return Err(wrong(format!("{} entry points, where one is needed", module.entry_points.len())));
    };
    let [x, y, z] = entry.workgroup_size;
    if !(1..=256).contains(&x) || y != 1 || z != 1 {
        return Err(wrong(format!("a workgroup of {x} × {y} × {z}; use @workgroup_size(64)")));
    }
    let mut bindings = Vec::new();
    for (_, variable) in module.global_variables.iter() {
        let size = module.types[variable.ty].inner.size(module.to_ctx());
        match (variable.space, variable.binding) {
            (naga::AddressSpace::Storage { access }, Some(place))
                if place.group == 0 && place.binding < MOST_BINDINGS =>
            {
                bindings.push((place.binding, !access.contains(naga::StorageAccess::STORE)));
            }
            (naga::AddressSpace::Immediate, _) if size <= 16 => {}
            (naga::AddressSpace::WorkGroup, _) if size <= 16 << 10 => {}
            (naga::AddressSpace::Private, _) if size <= 256 => {}
            (space, _) => {
                let name = variable.name.as_deref().unwrap_or("a variable");
                return Err(wrong(format!(
                    "{name} is in {space:?}, too large, or not at @group(0) and a binding below {MOST_BINDINGS}"
                )));
            }
        }
    }
    bindings.sort_unstable();
    if bindings.iter().enumerate().any(|(i, (binding, _))| i != *binding as usize) {
        return Err(wrong("the bindings should be 0, 1, 2, … without a gap".into()));
    }
    let bindings = bindings.into_iter().map(|(_, read_only)| read_only).collect();
    Ok(Checked { entry: entry.name.clone(), bindings, workgroup: x })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    const DOUBLE: &str = "
        struct Params { n: u32, a: u32, b: u32, c: u32 }
        var<immediate> p: Params;
        @group(0) @binding(0) var<storage, read_write> x: array<f32>;
        @compute @workgroup_size(64)
        fn double(@builtin(global_invocation_id) id: vec3<u32>) {
            if id.x < p.n { x[id.x] *= 2.0; }
        }";

    /// An adapter, or a sentence on the terminal: without one, these tests have nothing to run on.
    fn gpu() -> Option<Gpu> {
        Gpu::open().map_err(|error| writeln!(std::io::stderr(), "not run: {error}")).ok()
    }

    #[test]
    fn a_kernel_runs_many_times_over_a_tensor() {
        let Some(mut gpu) = gpu() else { return };
        let kernel = gpu.kernel("double.wgsl", DOUBLE).expect("it is right");
        let x = Tensor::upload(&mut gpu, &[1.0f32, -3.0, 0.5]).expect("there is room");
        gpu.submit(vec![kernel.launch(3, &[x], [2, 0, 0, 0]); 3]).expect("it fits");
        assert_eq!(x.download::<f32>(&mut gpu), Ok(vec![8.0, -24.0, 0.5]));
    }

    #[test]
    fn a_mistake_in_a_kernel_is_shown_with_its_line() {
        let error = check("double.wgsl", &DOUBLE.replace("2.0", "id.x")).err().expect("it is wrong").to_string();
        assert!(error.contains("double.wgsl:7:"), "{error}");
    }

    #[test]
    fn kernels_that_do_not_fit_are_refused_before_a_driver_sees_them() {
        for (from, to, what) in [
            ("size(64)", "size(1024)", "workgroup"),
            ("binding(0)", "binding(3)", "without a gap"),
            ("@compute", "var<workgroup> big: array<f32, 9000>; @compute", "big"),
            ("if id.x", "todo if id.x", "double.wgsl:7:"),
        ] {
            let error = check("double.wgsl", &DOUBLE.replacen(from, to, 1)).err().expect("it does not fit").to_string();
            assert!(error.contains(what), "{to}: {error}");
        }
        assert!(check("a.wgsl", &" ".repeat(LONGEST_SOURCE + 1)).is_err());
    }

    #[test]
    fn wrong_tensors_are_errors_and_no_panics() {
        let Some(mut gpu) = gpu() else { return };
        let kernel = gpu.kernel("double.wgsl", DOUBLE).expect("it is right");
        let x = Tensor::upload(&mut gpu, &[1.0f32]).expect("there is room");
        assert!(gpu.submit(vec![kernel.launch(1, &[], [0; 4])]).is_err());
        assert!(gpu.submit(vec![Kernel(9).launch(1, &[x], [0; 4])]).is_err());
        assert!(gpu.submit(vec![kernel.launch(1 << 30, &[x], [0; 4])]).is_err());
        assert!(gpu.read(Tensor { length: 2, ..x }).is_err());
        assert!(gpu.make(u32::MAX).is_err());
    }
}
