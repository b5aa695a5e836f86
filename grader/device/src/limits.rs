//! How much a program may ask of a device, whatever the device does with it.

use crate::command::Command;
use crate::error::Error;

/// The most memory of all tensors together, in bytes.
const MOST_MEMORY: u64 = 256 << 20;

/// The most tensors, and the most kernels. The course needs six and two.
const MOST_HANDLES: usize = 1024;

/// The most text of all kernels together, in bytes.
const MOST_TEXT: usize = 1 << 20;

/// The most dispatches in a submission. An epoch of the course needs some twenty thousand.
const MOST_DISPATCHES: usize = 1 << 18;

/// The most tensors behind the bindings of a dispatch.
const MOST_BINDINGS: usize = 8;

/// What a program has asked for so far.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    kernels: usize,
    text: usize,
    tensors: usize,
    memory: u64,
}

impl Limits {
    /// Counts a command.
    ///
    /// # Errors
    ///
    /// If it is too much.
    pub(crate) fn count(&mut self, command: &Command) -> Result<(), Error> {
        match command {
            Command::Kernel { wgsl, .. } => {
                self.kernels += 1;
                self.text += wgsl.len();
                if self.text > MOST_TEXT {
                    return Err(Error::new(format!("all kernels together have more than {} KiB", MOST_TEXT >> 10)));
                }
                at_most("kernels", self.kernels)
            }
            Command::Zeros { length, .. } => {
                self.tensors += 1;
                self.memory += 4 * u64::from((*length).max(1));
                if self.memory > MOST_MEMORY {
                    return Err(Error::new(format!(
                        "a tensor of {length} numbers does not fit: all tensors together have {} MiB",
                        MOST_MEMORY >> 20
                    )));
                }
                at_most("tensors", self.tensors)
            }
            Command::Submit(work) if work.len() > MOST_DISPATCHES => {
                Err(Error::new(format!("{} dispatches are too much at once", work.len())))
            }
            Command::Submit(work) => match work.iter().find(|dispatch| dispatch.tensors.len() > MOST_BINDINGS) {
                Some(dispatch) => Err(Error::new(format!("a dispatch with {} tensors", dispatch.tensors.len()))),
                None => Ok(()),
            },
            Command::Write { .. } | Command::Read(_) => Ok(()),
        }
    }
}

fn at_most(what: &str, number: usize) -> Result<(), Error> {
    if number <= MOST_HANDLES {
        return Ok(());
    }
    Err(Error::new(format!("{MOST_HANDLES} {what} are the most that a device has")))
}

#[cfg(test)]
mod tests {
    use crate::{Device, Dispatch, Dtype, Kernel, Recorder};

    #[test]
    fn what_is_too_much_is_refused_by_a_device_that_only_records_too() {
        let refused = |ask: &dyn Fn(&mut Recorder) -> Result<(), crate::Error>, words: &str| {
            let mut device = Recorder::default();
            let error = (0..2000).find_map(|_| ask(&mut device).err()).expect("it is too much").to_string();
            assert!(error.contains(words), "{error}");
        };
        refused(&|device| device.zeros(Dtype::F32, 1 << 20).map(drop), "256 MiB");
        refused(&|device| device.zeros(Dtype::F32, 0).map(drop), "1024 tensors");
        let kernel = |length| crate::Command::Kernel { file: String::new(), wgsl: " ".repeat(length) };
        refused(&|device| device.call(kernel(1)).map(drop), "1024 kernels");
        refused(&|device| device.call(kernel(1 << 16)).map(drop), "1024 KiB");
        let work = |dispatches| vec![Kernel(0).launch(1, &[], [0; 4]); dispatches];
        refused(&|device| device.submit(work((1 << 18) + 1)), "262145 dispatches");
        refused(&|device| device.submit(work(1 << 16)), "dispatches since");
        let tensors = vec![crate::Tensor { number: 0, dtype: Dtype::F32, length: 1 }; 9];
        refused(&|device| device.submit(vec![Dispatch { tensors: tensors.clone(), ..work(1).remove(0) }]), "9 tensors");
    }
}
