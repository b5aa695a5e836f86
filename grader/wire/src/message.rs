//! Messages: what a frame holds. Flat types only, since a decoder that recurses can be made to overflow its stack.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::frame::Mark;

/// The first message to a worker.
#[derive(Debug, Serialize, Deserialize)]
pub struct Hello {
    /// What every answer must begin with.
    pub mark: Mark,
}

/// A call of a student's function: its name, and its arguments as they were encoded.
#[derive(Debug)]
pub struct Call {
    /// The function's name, as in the student's crate.
    pub function: String,
    /// The encoded tuple of arguments.
    pub arguments: Vec<u8>,
}

/// What a worker sends to the judge.
#[derive(Debug)]
pub enum Reply {
    /// The function returned; the encoded value, after it the changed `&mut` arguments.
    Returned(Vec<u8>),
    /// The function panicked.
    Panicked {
        /// The panic's message.
        message: String,
        /// File, line and column; empty if they are not known.
        place: String,
    },
    /// The function gave its device a command, and waits for the answer.
    Device(Vec<u8>),
    /// The arguments of the call do not fit the types of the student's code, and why.
    Misfit(String),
}

/// Bytes that are not the message they should be.
#[derive(Debug)]
pub struct MalformedMessage(pub(crate) String);

impl std::fmt::Display for MalformedMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for MalformedMessage {}

/// Encodes a value.
///
/// # Errors
///
/// If the value cannot be written, such as a sequence of unknown length.
pub fn encode(value: &impl Serialize) -> Result<Vec<u8>, MalformedMessage> {
    postcard::to_allocvec(value).map_err(|error| MalformedMessage(error.to_string()))
}

/// Decodes a value that takes up all of `bytes`.
///
/// # Errors
///
/// If the bytes are no such value, or more than that.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, MalformedMessage> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        Ok((_, rest)) => Err(MalformedMessage(format!("{} bytes too many", rest.len()))),
        Err(error) => Err(MalformedMessage(error.to_string())),
    }
}

impl Call {
    /// The payload of this call's frame.
    ///
    /// # Errors
    ///
    /// If the name cannot be encoded.
    pub fn to_payload(&self) -> Result<Vec<u8>, MalformedMessage> {
        let mut payload = encode(&self.function)?;
        payload.extend_from_slice(&self.arguments);
        Ok(payload)
    }

    /// The call that a frame holds.
    ///
    /// # Errors
    ///
    /// If the frame does not begin with a name.
    pub fn from_payload(payload: &[u8]) -> Result<Self, MalformedMessage> {
        let (function, rest) =
            postcard::take_from_bytes(payload).map_err(|error| MalformedMessage(error.to_string()))?;
        Ok(Self { function, arguments: rest.to_vec() })
    }
}

impl Reply {
    /// The payload of this answer's frame: one byte for the kind, then the rest.
    pub fn to_payload(&self) -> Vec<u8> {
        let (kind, rest) = match self {
            Self::Returned(value) => (0, value.clone()),
            Self::Panicked { message, place } => (1, encode(&(message, place)).unwrap_or_default()),
            Self::Device(command) => (2, command.clone()),
            Self::Misfit(why) => (3, encode(why).unwrap_or_default()),
        };
        [vec![kind], rest].concat()
    }

    /// The answer that a frame holds.
    ///
    /// # Errors
    ///
    /// If the kind is unknown or what follows does not decode.
    pub fn from_payload(payload: &[u8]) -> Result<Self, MalformedMessage> {
        match payload.split_first() {
            Some((0, value)) => Ok(Self::Returned(value.to_vec())),
            Some((1, rest)) => decode(rest).map(|(message, place)| Self::Panicked { message, place }),
            Some((2, command)) => Ok(Self::Device(command.to_vec())),
            Some((3, why)) => decode(why).map(Self::Misfit),
            _ => Err(MalformedMessage("an answer of no known kind".into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn calls_and_replies_survive_the_way(name in ".{0,20}", bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let call = Call { function: name.clone(), arguments: bytes.clone() };
            let call = Call::from_payload(&call.to_payload().unwrap()).unwrap();
            prop_assert_eq!((&call.function, &call.arguments), (&name, &bytes));
            let returned = Reply::from_payload(&Reply::Returned(bytes.clone()).to_payload()).unwrap();
            prop_assert!(matches!(returned, Reply::Returned(value) if value == bytes));
            let panicked = Reply::Panicked { message: name.clone(), place: "lib.rs:1:2".into() };
            let panicked = Reply::from_payload(&panicked.to_payload()).unwrap();
            let Reply::Panicked { message, .. } = panicked else { panic!("another kind of answer") };
            prop_assert_eq!(message, name);
        }

        #[test]
        fn any_bytes_at_all_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Reply::from_payload(&bytes);
            let _ = Call::from_payload(&bytes);
            let _ = decode::<(Vec<f64>, String, Option<u64>)>(&bytes);
        }
    }

    #[test]
    fn bytes_after_a_value_are_an_error() {
        let mut bytes = encode(&1.5f64).unwrap();
        bytes.push(0);
        assert_eq!(decode::<f64>(&bytes).unwrap_err().to_string(), "1 bytes too many");
    }
}
