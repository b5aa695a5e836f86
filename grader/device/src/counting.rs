//! Counts what passes between a program and its device.

use serde::{Deserialize, Serialize};

use crate::command::{Command, Device, DeviceReply};
use crate::error::Error;

/// What has passed so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Kernels compiled.
    pub kernels: usize,
    /// Copies from the host to the device.
    pub writes: usize,
    /// Bytes in them.
    pub bytes_written: usize,
    /// Submissions.
    pub submits: usize,
    /// Dispatches in them.
    pub dispatches: usize,
    /// Copies to the host. The host waits in each of them, and nowhere else.
    pub reads: usize,
    /// Bytes in them.
    pub bytes_read: usize,
}

/// A device that counts, and lets another one do the work.
#[derive(Debug)]
pub struct Counting<D> {
    /// The other one.
    pub inner: D,
    /// The counts.
    pub counts: Counts,
}

impl<D> Counting<D> {
    /// Counts what `inner` is asked to do.
    pub fn new(inner: D) -> Self {
        Self { inner, counts: Counts::default() }
    }
}

impl<D: Device> Device for Counting<D> {
    fn call(&mut self, command: Command) -> Result<DeviceReply, Error> {
        let counts = &mut self.counts;
        match &command {
            Command::Kernel { .. } => counts.kernels += 1,
            Command::Zeros { .. } => {}
            Command::Write { bytes, .. } => {
                counts.writes += 1;
                counts.bytes_written += bytes.len();
            }
            Command::Submit(work) => {
                counts.submits += 1;
                counts.dispatches += work.len();
            }
            Command::Read(tensor) => {
                counts.reads += 1;
                counts.bytes_read += 4 * tensor.length as usize;
            }
        }
        self.inner.call(command)
    }
}
