//! Arguments and answers as bytes.

use std::io;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::{decode_named, encode_named};

/// Decodes the arguments of a call.
///
/// # Errors
///
/// If they are not what the function takes.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> io::Result<T> {
    decode_named(bytes).map_err(io::Error::other)
}

/// Encodes what a function returned, and after it the arguments that it changed.
///
/// # Errors
///
/// If it cannot be encoded.
pub fn answer(value: &impl Serialize) -> io::Result<Vec<u8>> {
    encode_named(value).map_err(io::Error::other)
}

/// The error of a call to a function that the worker does not have.
pub fn unknown(function: &str) -> io::Error {
    io::Error::other(format!("no function {function} here"))
}
