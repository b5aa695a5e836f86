//! The usual types of arguments and answers, encoded and decoded once in this crate: the compiler finds the functions for them here,
//! and a submission's worker is compiled in less time.

use std::io;
use std::path::PathBuf;

use ndarray::{Array1, Array2};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::value::{answer, decode};

/// Decodes a value and encodes it again.
fn both<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let value: (T,) = decode(bytes)?;
    answer(&(Ok::<_, String>(&value.0),))
}

/// Has the compiler make what encodes and decodes the usual types. Nobody calls it.
pub fn usual(bytes: &[u8]) -> [io::Result<Vec<u8>>; 17] {
    [
        both::<()>(bytes),
        both::<bool>(bytes),
        both::<f32>(bytes),
        both::<f64>(bytes),
        both::<u32>(bytes),
        both::<u64>(bytes),
        both::<usize>(bytes),
        both::<String>(bytes),
        both::<PathBuf>(bytes),
        both::<Vec<f32>>(bytes),
        both::<Vec<f64>>(bytes),
        both::<Vec<usize>>(bytes),
        both::<Vec<Option<usize>>>(bytes),
        both::<Vec<String>>(bytes),
        both::<Array1<f64>>(bytes),
        both::<Array2<f64>>(bytes),
        both::<Array2<f32>>(bytes),
    ]
}
