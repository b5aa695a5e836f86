//! Numbers on a device.

use serde::{Deserialize, Serialize};

use crate::error::Error;

/// What the numbers of a tensor are. All have four bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Dtype {
    /// `f32`.
    F32,
    /// `u32`.
    U32,
}

/// Numbers on a device: a handle that may be copied freely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tensor {
    /// Which one, on its device.
    pub number: u32,
    /// What its numbers are.
    pub dtype: Dtype,
    /// How many.
    pub length: u32,
}

/// A number that a tensor can hold.
pub trait Element: Copy {
    /// What a device calls it.
    const DTYPE: Dtype;
    /// Its bytes, little endian.
    fn bytes(self) -> [u8; 4];
    /// The number of these bytes.
    fn from_bytes(bytes: [u8; 4]) -> Self;
}

impl Element for f32 {
    const DTYPE: Dtype = Dtype::F32;
    fn bytes(self) -> [u8; 4] {
        self.to_le_bytes()
    }
    fn from_bytes(bytes: [u8; 4]) -> Self {
        Self::from_le_bytes(bytes)
    }
}

impl Element for u32 {
    const DTYPE: Dtype = Dtype::U32;
    fn bytes(self) -> [u8; 4] {
        self.to_le_bytes()
    }
    fn from_bytes(bytes: [u8; 4]) -> Self {
        Self::from_le_bytes(bytes)
    }
}

impl Tensor {
    /// Makes sure of the type.
    pub(crate) fn expect(self, dtype: Dtype) -> Result<(), Error> {
        if self.dtype == dtype {
            return Ok(());
        }
        Err(Error::new(format!("tensor {} holds {:?}, not {dtype:?}", self.number, self.dtype)))
    }
}
