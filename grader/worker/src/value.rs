//! Arguments and answers as bytes.

use std::io;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::{decode_first, encode_named, open_tuple, tuple_of};

/// The arguments of a call, decoded one after the other: what decodes a type is then the same in every call, and the compiler finds it
/// in this crate.
#[derive(Debug)]
pub struct Arguments<'a> {
    rest: &'a [u8],
}

impl<'a> Arguments<'a> {
    /// The arguments in these bytes, which must be so many.
    ///
    /// # Errors
    ///
    /// If they are not.
    pub fn new(bytes: &'a [u8], count: u16) -> io::Result<Self> {
        Ok(Self { rest: open_tuple(bytes, count).map_err(io::Error::other)? })
    }

    /// The next one.
    ///
    /// # Errors
    ///
    /// If it is not what the function takes.
    pub fn take<T: DeserializeOwned>(&mut self) -> io::Result<T> {
        decode_first(&mut self.rest).map_err(io::Error::other)
    }
}

/// What a function returned, and after it the arguments that it changed.
#[derive(Debug)]
pub struct Answer {
    bytes: Vec<u8>,
}

impl Answer {
    /// An answer of so many values.
    pub fn new(count: u16) -> Self {
        Self { bytes: tuple_of(count) }
    }

    /// Adds a value.
    ///
    /// # Errors
    ///
    /// If it cannot be encoded.
    pub fn add<T: Serialize>(&mut self, value: &T) -> io::Result<()> {
        self.bytes.extend(encode_named(value).map_err(io::Error::other)?);
        Ok(())
    }

    /// The encoded answer.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// The error of a call to a function that the worker does not have.
pub fn unknown(function: &str) -> io::Error {
    io::Error::other(format!("no function {function} here"))
}
