//! A device at the other end of the pipe: the student's commands run in the judge, which owns the real one.

use std::io;

use device::{Command, Device, DeviceReply, Error};
use wire::{Reply, decode, encode, read_frame};

/// Passes every command up to the judge and waits for its answer.
#[derive(Debug, Default)]
pub struct PipedDevice;

impl Device for PipedDevice {
    fn call(&mut self, command: Command) -> Result<DeviceReply, Error> {
        let command = encode(&command).map_err(Error::new)?;
        crate::channel::send(&Reply::Device(command)).map_err(Error::new)?;
        let answer = read_frame(&mut io::stdin().lock()).map_err(Error::new)?;
        let answer = answer.ok_or_else(|| Error::new("the judge has closed the pipe"))?;
        decode::<Result<DeviceReply, Error>>(&answer).map_err(Error::new)?
    }
}
