//! A small GPU interface: upload, dispatch, download.
//!
//! A program says what is to be done as [`Command`]s; a [`Device`] does it. [`Gpu`] (with the feature `wgpu`) runs on
//! Vulkan, Metal, DirectX 12, or a software adapter. [`Recorder`] runs nothing and remembers what it was asked.
//! [`Counting`] counts what passes through it, and [`Validating`] lets no kernel through that no GPU would take. Commands
//! and replies are plain data, so a device may as well be at the other end of a pipe.

mod command;
mod counting;
mod error;
#[cfg(feature = "wgpu")]
mod gpu;
mod limits;
mod recorder;
mod source;
mod tensor;
#[cfg(feature = "wgpu")]
mod wgsl;

pub use command::{Command, Device, DeviceReply, Dispatch, Kernel, Params};
pub use counting::{Counting, Counts};
pub use error::Error;
#[cfg(feature = "wgpu")]
pub use gpu::Gpu;
pub use recorder::Recorder;
pub use source::Source;
pub use tensor::{Dtype, Element, Tensor};
#[cfg(feature = "wgpu")]
pub use wgsl::Validating;
