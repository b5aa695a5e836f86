//! What a program asks of a device, and what comes back.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::source::Source;
use crate::tensor::{Dtype, Element, Tensor};

/// Four numbers of 32 bits that a dispatch hands to its kernel, as `var<immediate>`.
pub type Params = [u32; 4];

/// A kernel that a device knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kernel(pub u32);

/// One run of a kernel over many invocations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// The kernel.
    pub kernel: Kernel,
    /// How many invocations are wanted; there may be more, up to a whole workgroup.
    pub invocations: u32,
    /// The tensors behind its bindings 0, 1, 2, …
    pub tensors: Vec<Tensor>,
    /// The four numbers.
    pub params: Params,
}

/// What a program asks of a device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Compiles a kernel. Answered with its number.
    Kernel {
        /// What errors call the source.
        file: String,
        /// The source, in WGSL.
        wgsl: String,
    },
    /// Makes a tensor of zeros. Answered with its number.
    Zeros {
        /// What its numbers are.
        dtype: Dtype,
        /// How many.
        length: u32,
    },
    /// Copies numbers from the host into a tensor.
    Write {
        /// The tensor.
        tensor: Tensor,
        /// As many numbers as it has, little endian.
        bytes: Vec<u8>,
    },
    /// Queues dispatches, to be run one after another. Does not wait.
    Submit(Vec<Dispatch>),
    /// Waits for everything queued, and copies a tensor to the host.
    Read(Tensor),
}

/// What a device answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DeviceReply {
    /// It is done, or queued.
    Done,
    /// The number of a new kernel or tensor.
    Number(u32),
    /// The numbers of a tensor, little endian.
    Bytes(Vec<u8>),
}

/// Something that runs commands. A device needs [`Device::call`] alone; the rest is said in terms of it.
pub trait Device {
    /// Runs one command.
    ///
    /// # Errors
    ///
    /// If the device refuses it.
    fn call(&mut self, command: Command) -> Result<DeviceReply, Error>;

    /// Compiles a kernel.
    ///
    /// # Errors
    ///
    /// If the source is not right: with file, line and column.
    ///
    /// # Panics
    ///
    /// If the source is not right and still has a `todo!` in it: with what that says and where it stands.
    fn kernel(&mut self, source: &Source) -> Result<Kernel, Error> {
        let compiled = self.call(Command::Kernel { file: source.file.to_owned(), wgsl: source.in_place() });
        if let (Err(_), Some((line, sentence))) = (&compiled, source.hole()) {
            todo!("{sentence}\n{}:{line}", source.file);
        }
        match compiled? {
            DeviceReply::Number(number) => Ok(Kernel(number)),
            other => Err(unexpected(&other)),
        }
    }

    /// A tensor of `length` zeros.
    ///
    /// # Errors
    ///
    /// If the device has no room for it.
    fn zeros(&mut self, dtype: Dtype, length: usize) -> Result<Tensor, Error> {
        let length = u32::try_from(length).map_err(|_| Error::new(format!("{length} numbers are too many")))?;
        match self.call(Command::Zeros { dtype, length })? {
            DeviceReply::Number(number) => Ok(Tensor { number, dtype, length }),
            other => Err(unexpected(&other)),
        }
    }

    /// Copies numbers into a tensor that has as many.
    ///
    /// # Errors
    ///
    /// If the tensor has more or fewer numbers, or they are of another type.
    fn write(&mut self, tensor: Tensor, bytes: Vec<u8>) -> Result<(), Error> {
        self.call(Command::Write { tensor, bytes }).map(|_| ())
    }

    /// Queues dispatches. The device begins with them at once, and the host goes on without waiting.
    ///
    /// # Errors
    ///
    /// If a dispatch does not fit its kernel.
    fn submit(&mut self, work: Vec<Dispatch>) -> Result<(), Error> {
        self.call(Command::Submit(work)).map(|_| ())
    }

    /// Waits until everything queued is done, and returns the bytes of a tensor.
    ///
    /// # Errors
    ///
    /// If the device takes too long, or is lost.
    fn read(&mut self, tensor: Tensor) -> Result<Vec<u8>, Error> {
        match self.call(Command::Read(tensor))? {
            DeviceReply::Bytes(bytes) => Ok(bytes),
            other => Err(unexpected(&other)),
        }
    }
}

impl Kernel {
    /// A run of this kernel: `tensors` stand behind its bindings in this order.
    pub fn launch(self, invocations: usize, tensors: &[Tensor], params: Params) -> Dispatch {
        // More invocations than a u32 counts are refused by the device like any other too large number.
        let invocations = u32::try_from(invocations).unwrap_or(u32::MAX);
        Dispatch { kernel: self, invocations, tensors: tensors.to_vec(), params }
    }
}

impl Tensor {
    /// A new tensor of `length` zeros.
    ///
    /// # Errors
    ///
    /// If the device has no room for it.
    pub fn zeros<T: Element>(device: &mut dyn Device, length: usize) -> Result<Self, Error> {
        device.zeros(T::DTYPE, length)
    }

    /// A new tensor with these numbers.
    ///
    /// # Errors
    ///
    /// If the device has no room for it.
    pub fn upload<T: Element>(device: &mut dyn Device, numbers: &[T]) -> Result<Self, Error> {
        let tensor = Self::zeros::<T>(device, numbers.len())?;
        tensor.write(device, numbers)?;
        Ok(tensor)
    }

    /// Overwrites the tensor's numbers.
    ///
    /// # Errors
    ///
    /// If there are more or fewer of them, or they are of another type.
    pub fn write<T: Element>(self, device: &mut dyn Device, numbers: &[T]) -> Result<(), Error> {
        self.expect(T::DTYPE)?;
        device.write(self, numbers.iter().flat_map(|number| number.bytes()).collect())
    }

    /// Waits until everything queued is done, and returns the tensor's numbers.
    ///
    /// # Errors
    ///
    /// If the tensor's numbers are of another type, or the device is lost.
    pub fn download<T: Element>(self, device: &mut dyn Device) -> Result<Vec<T>, Error> {
        self.expect(T::DTYPE)?;
        Ok(device.read(self)?.as_chunks::<4>().0.iter().map(|bytes| T::from_bytes(*bytes)).collect())
    }
}

fn unexpected(reply: &DeviceReply) -> Error {
    Error::new(format!("the device answered with {reply:?}, which is no answer to this"))
}
