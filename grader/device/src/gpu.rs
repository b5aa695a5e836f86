//! A device by wgpu: Vulkan, Metal, DirectX 12, or a software adapter.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pollster::block_on;

use crate::command::{Command, Device, DeviceReply, Dispatch, Kernel};
use crate::error::Error;
use crate::limits::Limits;
use crate::tensor::Tensor;
use crate::wgsl::{Binding, Checked, check};

/// Bytes that are written before the driver is to take them. It keeps them on the host until then.
const MOST_WAITING: usize = 64 << 20;

/// The most invocations in a submission. An epoch of the course needs some four million.
const MOST_INVOCATIONS: u64 = 1 << 30;

/// The most workgroups in a dispatch, which is what every adapter can do.
const MOST_WORKGROUPS: u32 = 65_535;

/// Dispatches that are handed to the driver at a time. Windows resets a device that works on one thing for two seconds.
const CHUNK: usize = 2048;

/// The longest time that the host waits for the device.
const PATIENCE: Duration = Duration::from_secs(30);

/// A graphics adapter, ready for work.
pub struct Gpu {
    name: String,
    device: wgpu::Device,
    queue: wgpu::Queue,
    kernels: Vec<CompiledKernel>,
    tensors: Vec<wgpu::Buffer>,
    limits: Limits,
    /// Bytes written since the driver last took some.
    waiting: usize,
    /// The last work that was handed to the driver.
    queued: Option<wgpu::SubmissionIndex>,
    /// What the driver complained of outside of any check of ours.
    complaint: Arc<Mutex<Option<String>>>,
}

/// A kernel that the driver has compiled.
struct CompiledKernel {
    file: String,
    pipeline: wgpu::ComputePipeline,
    layout: wgpu::BindGroupLayout,
    bindings: Vec<Binding>,
    workgroup: u32,
}

impl Gpu {
    /// Opens the adapter that the system prefers.
    ///
    /// # Errors
    ///
    /// If there is none: in one sentence that says what to install.
    pub fn open() -> Result<Self, Error> {
        let instance = wgpu::Instance::new(wgpu::InstanceDescriptor::new_without_display_handle());
        let wanted = wgpu::RequestAdapterOptions {
            power_preference: wgpu::PowerPreference::HighPerformance,
            ..wgpu::RequestAdapterOptions::default()
        };
        let adapter = block_on(instance.request_adapter(&wanted)).map_err(|_| Error::new(NO_ADAPTER))?;
        let name = name_of(&adapter.get_info());
        let descriptor = wgpu::DeviceDescriptor {
            required_features: wgpu::Features::IMMEDIATES,
            required_limits: wgpu::Limits { max_immediate_size: 16, ..wgpu::Limits::default() },
            ..wgpu::DeviceDescriptor::default()
        };
        let (device, queue) = block_on(adapter.request_device(&descriptor))
            .map_err(|error| Error::new(format!("the graphics adapter {name} cannot be used: {error}")))?;
        let complaint = Arc::new(Mutex::new(None));
        let heard = Arc::clone(&complaint);
        // The default handler panics.
        device.on_uncaptured_error(Arc::new(move |error: wgpu::Error| {
            heard.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| error.to_string());
        }));
        let (kernels, tensors) = (Vec::new(), Vec::new());
        Ok(Self {
            name,
            device,
            queue,
            kernels,
            tensors,
            limits: Limits::default(),
            waiting: 0,
            queued: None,
            complaint,
        })
    }

    /// The adapter's name, how it is driven, and whether it is one in software only.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn compile(&mut self, file: String, wgsl: &str) -> Result<DeviceReply, Error> {
        let Checked { entry, bindings, workgroup } = check(&file, wgsl)?;
        let guard = self.device.push_error_scope(wgpu::ErrorFilter::Validation);
        let storage = |(binding, &Binding { read_only, .. })| wgpu::BindGroupLayoutEntry {
            binding,
            visibility: wgpu::ShaderStages::COMPUTE,
            ty: wgpu::BindingType::Buffer {
                ty: wgpu::BufferBindingType::Storage { read_only },
                has_dynamic_offset: false,
                min_binding_size: None,
            },
            count: None,
        };
        let entries: Vec<_> = (0..).zip(&bindings).map(storage).collect();
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
        self.kernels.push(CompiledKernel { file, pipeline, layout, bindings, workgroup });
        Ok(DeviceReply::Number(self.kernels.len() as u32 - 1))
    }

    fn make(&mut self, length: u32) -> Result<DeviceReply, Error> {
        // A buffer of nothing cannot be bound.
        let size = 4 * u64::from(length.max(1));
        let guard = self.device.push_error_scope(wgpu::ErrorFilter::OutOfMemory);
        let buffer = self.device.create_buffer(&wgpu::BufferDescriptor {
            label: None,
            size,
            usage: wgpu::BufferUsages::STORAGE | wgpu::BufferUsages::COPY_DST | wgpu::BufferUsages::COPY_SRC,
            mapped_at_creation: false,
        });
        if let Some(error) = block_on(guard.pop()) {
            return Err(Error::new(format!("a tensor of {length} numbers does not fit: {error}")));
        }
        self.tensors.push(buffer);
        Ok(DeviceReply::Number(self.tensors.len() as u32 - 1))
    }

    fn buffer(&self, tensor: Tensor) -> Result<&wgpu::Buffer, Error> {
        let buffer = self.tensors.get(tensor.number as usize);
        let buffer = buffer.filter(|buffer| buffer.size() == 4 * u64::from(tensor.length.max(1)));
        buffer.ok_or_else(|| {
            Error::new(format!("there is no tensor {} of {} numbers on this device", tensor.number, tensor.length))
        })
    }

    fn fill(&mut self, tensor: Tensor, bytes: &[u8]) -> Result<DeviceReply, Error> {
        let buffer = self.buffer(tensor)?;
        if bytes.len() as u64 != 4 * u64::from(tensor.length) {
            let (got, has) = (bytes.len() / 4, tensor.length);
            return Err(Error::new(format!("{got} numbers for tensor {}, which has {has}", tensor.number)));
        }
        self.queue.write_buffer(buffer, 0, bytes);
        self.waiting += bytes.len();
        if self.waiting > MOST_WAITING {
            self.waiting = 0;
            let taken = self.queue.submit([]);
            self.wait(taken)?;
        }
        Ok(DeviceReply::Done)
    }

    fn run(&mut self, work: &[Dispatch]) -> Result<DeviceReply, Error> {
        // Everything is looked at before anything is run.
        let mut invocations = 0;
        for dispatch in work {
            let kernel = self.fitting(dispatch)?;
            invocations += u64::from(dispatch.invocations.next_multiple_of(kernel.workgroup));
        }
        if invocations > MOST_INVOCATIONS {
            let dispatches = work.len();
            return Err(Error::new(format!(
                "{dispatches} dispatches of {invocations} invocations are too much at once"
            )));
        }
        let guard = self.device.push_error_scope(wgpu::ErrorFilter::Validation);
        // An epoch has the same few groups of tensors over and over, and making a group is what costs.
        let mut groups = HashMap::new();
        for chunk in work.chunks(CHUNK) {
            let mut encoder = self.device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
            let mut pass = encoder.begin_compute_pass(&wgpu::ComputePassDescriptor::default());
            for Dispatch { kernel: Kernel(number), invocations, tensors, params } in chunk {
                let kernel = &self.kernels[*number as usize];
                let group = groups.entry((number, tensors)).or_insert_with(|| self.bind(kernel, tensors));
                pass.set_pipeline(&kernel.pipeline);
                pass.set_bind_group(0, &*group, &[]);
                let bytes: Vec<u8> = params.iter().flat_map(|number| number.to_le_bytes()).collect();
                pass.set_immediates(0, &bytes);
                pass.dispatch_workgroups(invocations.div_ceil(kernel.workgroup), 1, 1);
            }
            drop(pass);
            self.queued = Some(self.queue.submit([encoder.finish()]));
        }
        match block_on(guard.pop()) {
            Some(error) => Err(Error::new(error)),
            None => Ok(DeviceReply::Done),
        }
    }

    /// The kernel of a dispatch that fits it.
    fn fitting(&self, dispatch: &Dispatch) -> Result<&CompiledKernel, Error> {
        let Kernel(number) = dispatch.kernel;
        let kernel = self.kernels.get(number as usize);
        let kernel = kernel.ok_or_else(|| Error::new(format!("there is no kernel {number} on this device")))?;
        let wrong = |what: String| Err(Error::new(format!("{}: {what}", kernel.file)));
        let (got, has) = (dispatch.tensors.len(), kernel.bindings.len());
        if got != has {
            return wrong(format!("{got} tensors, where the kernel has {has} bindings"));
        }
        for (place, (tensor, binding)) in dispatch.tensors.iter().zip(&kernel.bindings).enumerate() {
            self.buffer(*tensor)?;
            let (is, wants) = (tensor.dtype, binding.dtype);
            if is != wants {
                return wrong(format!("the tensor at binding {place} holds {is:?}, where the kernel has {wants:?}"));
            }
        }
        let workgroups = dispatch.invocations.div_ceil(kernel.workgroup);
        if workgroups > MOST_WORKGROUPS {
            return wrong(format!("{workgroups} workgroups, where {MOST_WORKGROUPS} are the most"));
        }
        Ok(kernel)
    }

    fn bind(&self, kernel: &CompiledKernel, tensors: &[Tensor]) -> wgpu::BindGroup {
        let buffers = tensors.iter().map(|tensor| &self.tensors[tensor.number as usize]);
        let entries: Vec<_> = (0..)
            .zip(buffers)
            .map(|(binding, buffer)| wgpu::BindGroupEntry { binding, resource: buffer.as_entire_binding() })
            .collect();
        self.device.create_bind_group(&wgpu::BindGroupDescriptor {
            label: None,
            layout: &kernel.layout,
            entries: &entries,
        })
    }

    fn fetch(&mut self, tensor: Tensor) -> Result<DeviceReply, Error> {
        // The wait comes before the copy: to submit behind unfinished work may block, and that without an end.
        if let Some(queued) = self.queued.take() {
            self.wait(queued)?;
        }
        let buffer = self.buffer(tensor)?;
        let staging = self.device.create_buffer(&wgpu::BufferDescriptor {
            label: None,
            size: buffer.size(),
            usage: wgpu::BufferUsages::MAP_READ | wgpu::BufferUsages::COPY_DST,
            mapped_at_creation: false,
        });
        let mut encoder = self.device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        encoder.copy_buffer_to_buffer(buffer, 0, &staging, 0, buffer.size());
        let copied = self.queue.submit([encoder.finish()]);
        staging.map_async(wgpu::MapMode::Read, .., |_| {});
        self.wait(copied)?;
        if let Some(complaint) = self.complaint.lock().unwrap_or_else(PoisonError::into_inner).take() {
            return Err(Error::new(complaint));
        }
        let mapped = staging.get_mapped_range(..).map_err(Error::new)?;
        Ok(DeviceReply::Bytes(mapped[..4 * tensor.length as usize].to_vec()))
    }

    fn wait(&self, submission: wgpu::SubmissionIndex) -> Result<(), Error> {
        let wait = wgpu::PollType::Wait { submission_index: Some(submission), timeout: Some(PATIENCE) };
        self.device.poll(wait).map(|_| ()).map_err(|error| {
            // A queue waits for its work when it is dropped, and this work may have no end.
            std::mem::forget(self.queue.clone());
            let seconds = PATIENCE.as_secs();
            Error::new(format!(
                "the device did not finish within {seconds} s ({error}): does a kernel loop without end?"
            ))
        })
    }
}

impl Device for Gpu {
    fn call(&mut self, command: Command) -> Result<DeviceReply, Error> {
        self.limits.count(&command)?;
        match command {
            Command::Kernel { file, wgsl } => self.compile(file, &wgsl),
            Command::Zeros { length, .. } => self.make(length),
            Command::Write { tensor, bytes } => self.fill(tensor, &bytes),
            Command::Submit(work) => self.run(&work),
            Command::Read(tensor) => self.fetch(tensor),
        }
    }
}

/// What a student reads if there is no adapter.
const NO_ADAPTER: &str = "no graphics adapter was found: install the driver of your graphics card, or a software \
                          adapter, which on Debian and Ubuntu is the package mesa-vulkan-drivers";

/// A software adapter is said to be one, lest it be taken for a GPU.
fn name_of(info: &wgpu::AdapterInfo) -> String {
    let software = if info.device_type == wgpu::DeviceType::Cpu { ", a software adapter" } else { "" };
    format!("{} ({}{software})", info.name, info.backend)
}
