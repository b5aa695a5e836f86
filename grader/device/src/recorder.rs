//! A device that runs nothing: it remembers what it was asked, and every tensor keeps what was written to it.

use crate::command::{Command, Device, DeviceReply, Dispatch};
use crate::error::Error;
use crate::limits::Limits;

/// The most dispatches that are remembered.
const MOST_REMEMBERED: usize = 1 << 19;

/// A device that runs nothing.
#[derive(Debug, Default)]
pub struct Recorder {
    /// Names and sources of the kernels.
    pub kernels: Vec<(String, String)>,
    /// The bytes of the tensors.
    pub tensors: Vec<Vec<u8>>,
    /// Every dispatch, in order.
    pub dispatches: Vec<Dispatch>,
    limits: Limits,
}

impl Device for Recorder {
    fn call(&mut self, command: Command) -> Result<DeviceReply, Error> {
        self.limits.count(&command)?;
        match command {
            Command::Kernel { file, wgsl } => {
                self.kernels.push((file, wgsl));
                Ok(DeviceReply::Number(self.kernels.len() as u32 - 1))
            }
            Command::Zeros { length, .. } => {
                self.tensors.push(vec![0; 4 * length as usize]);
                Ok(DeviceReply::Number(self.tensors.len() as u32 - 1))
            }
            Command::Write { tensor, bytes } => {
                let held = self.tensors.get_mut(tensor.number as usize).ok_or_else(|| unknown(tensor.number))?;
                if held.len() != bytes.len() {
                    let (got, has) = (bytes.len() / 4, held.len() / 4);
                    return Err(Error::new(format!("{got} numbers for tensor {}, which has {has}", tensor.number)));
                }
                *held = bytes;
                Ok(DeviceReply::Done)
            }
            Command::Submit(work) => {
                if self.dispatches.len() + work.len() > MOST_REMEMBERED {
                    return Err(Error::new(format!(
                        "more than {MOST_REMEMBERED} dispatches since the device was opened"
                    )));
                }
                self.dispatches.extend(work);
                Ok(DeviceReply::Done)
            }
            Command::Read(tensor) => {
                let held = self.tensors.get(tensor.number as usize).ok_or_else(|| unknown(tensor.number))?;
                Ok(DeviceReply::Bytes(held.clone()))
            }
        }
    }
}

fn unknown(number: u32) -> Error {
    Error::new(format!("there is no tensor {number} on this device"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Counting, Source, Tensor};

    #[test]
    fn what_is_uploaded_is_downloaded_and_counted() {
        let mut device = Counting::new(Recorder::default());
        let tensor = Tensor::upload(&mut device, &[1.5f32, -2.0]).expect("there is room");
        assert_eq!(tensor.download::<f32>(&mut device), Ok(vec![1.5, -2.0]));
        assert!(tensor.download::<u32>(&mut device).is_err());
        assert!(tensor.write(&mut device, &[1.0f32]).expect_err("it has two").to_string().contains("which has 2"));
        assert_eq!((device.counts.writes, device.counts.bytes_written, device.counts.reads), (2, 12, 1));
    }

    #[test]
    fn where_nothing_runs_a_kernel_may_have_a_hole() {
        let source = Source { file: "sum.rs", line: 1, wgsl: "fn f() {\n    todo!(\"add them up\");\n}" };
        assert!(Recorder::default().kernel(&source).is_ok());
    }
}
