//! The usual types of arguments and answers, encoded and decoded once in this crate: the compiler finds the functions for them here,
//! and a submission's worker is compiled in less time.

use std::io;
use std::path::PathBuf;

use device::{Kernel, Tensor};
use ndarray::{Array1, Array2};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::value::{Answer, Arguments};

/// Decodes a value and encodes it again.
fn both<T: Serialize + DeserializeOwned>(arguments: &mut Arguments, answer: &mut Answer) -> io::Result<()> {
    answer.add(&arguments.take::<T>()?)
}

/// Has the compiler make what encodes and decodes the usual types. Nobody calls it.
pub fn usual(arguments: &mut Arguments, answer: &mut Answer) -> [io::Result<()>; 23] {
    [
        both::<()>(arguments, answer),
        both::<bool>(arguments, answer),
        both::<f32>(arguments, answer),
        both::<f64>(arguments, answer),
        both::<u32>(arguments, answer),
        both::<u64>(arguments, answer),
        both::<usize>(arguments, answer),
        both::<String>(arguments, answer),
        both::<PathBuf>(arguments, answer),
        both::<Vec<f32>>(arguments, answer),
        both::<Vec<f64>>(arguments, answer),
        both::<Vec<usize>>(arguments, answer),
        both::<Vec<Option<usize>>>(arguments, answer),
        both::<Vec<String>>(arguments, answer),
        both::<Array1<f64>>(arguments, answer),
        both::<Array2<f64>>(arguments, answer),
        both::<Array2<f32>>(arguments, answer),
        both::<Fields>(arguments, answer),
        both::<(f64, f64)>(arguments, answer),
        both::<Vec<Vec<usize>>>(arguments, answer),
        both::<Result<(), String>>(arguments, answer),
        both::<Result<Vec<f32>, String>>(arguments, answer),
        both::<Result<Array2<f32>, String>>(arguments, answer),
    ]
}

/// A struct with fields of the usual types.
#[derive(Serialize, Deserialize)]
struct Fields {
    f32: f32,
    f64: f64,
    u32: u32,
    u64: u64,
    usize: usize,
    string: String,
    floats: Vec<f64>,
    numbers: Vec<usize>,
    array1: Array1<f64>,
    array2: Array2<f64>,
    array2_f32: Array2<f32>,
    kernel: Kernel,
    tensor: Tensor,
}
