//! A small GPU interface: upload, dispatch, download.
//!
//! To be completed by problem 78.

use serde::{Deserialize, Serialize};

/// What a program asks of a device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Waits until everything submitted is done.
    Wait,
}

/// What a device answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// Done, and nothing to say.
    Done,
}

/// What went wrong on the device, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error(String);

impl Error {
    /// An error with this sentence.
    pub fn new(sentence: impl std::fmt::Display) -> Self {
        Self(sentence.to_string())
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// Something that runs commands.
pub trait Device {
    /// Runs one command.
    ///
    /// # Errors
    ///
    /// When the device refuses it.
    fn call(&mut self, command: Command) -> Result<Reply, Error>;
}
