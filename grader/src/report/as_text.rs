//! A number of 64 bits as a text: not every reader of JSON has such numbers.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

/// Writes a number.
///
/// # Errors
///
/// If the writer fails.
pub fn serialize<S: Serializer>(number: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

/// Reads a number.
///
/// # Errors
///
/// If it is none.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}
