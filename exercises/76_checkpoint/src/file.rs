//! A checkpoint file: its name, its bytes, which are safetensors, and errors that name it. Done for you.

use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::str::FromStr;

use ndarray::Array2;
use safetensors::tensor::{Dtype, SafeTensors, TensorView};

use crate::Checkpoint;

/// The name of the file of an epoch.
///
/// ```
/// assert_eq!(checkpoint::file_name(7), "epoch-07.safetensors");
/// ```
pub fn file_name(epoch: usize) -> String {
    format!("epoch-{epoch:02}.safetensors")
}

/// The bytes of a checkpoint file: the tensors `weight` and `velocity`, and four numbers as text in the header.
///
/// # Errors
///
/// When safetensors refuses, which it does for no checkpoint of this course.
pub fn to_bytes(state: &Checkpoint) -> io::Result<Vec<u8>> {
    let bytes = |tensor: &Array2<f64>| tensor.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<_>>();
    let (weight, velocity) = (bytes(&state.weight), bytes(&state.velocity));
    let view = |tensor: &Array2<f64>, bytes| TensorView::new(Dtype::F64, tensor.shape().to_vec(), bytes);
    let tensors = [
        ("weight", view(&state.weight, &weight).map_err(io::Error::other)?),
        ("velocity", view(&state.velocity, &velocity).map_err(io::Error::other)?),
    ];
    // Rust writes as many digits as it takes to read the same number back.
    let numbers = HashMap::from([
        ("epoch".to_owned(), state.epoch.to_string()),
        ("learning_rate".to_owned(), state.learning_rate.to_string()),
        ("momentum".to_owned(), state.momentum.to_string()),
        ("seed".to_owned(), state.seed.to_string()),
    ]);
    safetensors::serialize(tensors, Some(numbers)).map_err(io::Error::other)
}

/// The checkpoint that the bytes of a file hold.
///
/// # Errors
///
/// When they hold none: the error says what is missing or wrong.
pub fn from_bytes(bytes: &[u8]) -> io::Result<Checkpoint> {
    let wrong = |what: String| io::Error::new(io::ErrorKind::InvalidData, format!("not a checkpoint: {what}"));
    let (_, header) = SafeTensors::read_metadata(bytes).map_err(|error| wrong(error.to_string()))?;
    let file = SafeTensors::deserialize(bytes).map_err(|error| wrong(error.to_string()))?;
    let (weight, velocity) = (matrix(&file, "weight").map_err(wrong)?, matrix(&file, "velocity").map_err(wrong)?);
    if weight.dim() != velocity.dim() {
        return Err(wrong(format!("weight is {:?}, but velocity is {:?}", weight.dim(), velocity.dim())));
    }
    let numbers = header.metadata().clone().unwrap_or_default();
    Ok(Checkpoint {
        epoch: number(&numbers, "epoch").map_err(wrong)?,
        learning_rate: number(&numbers, "learning_rate").map_err(wrong)?,
        momentum: number(&numbers, "momentum").map_err(wrong)?,
        seed: number(&numbers, "seed").map_err(wrong)?,
        weight,
        velocity,
    })
}

/// One of the tensors.
fn matrix(file: &SafeTensors, name: &str) -> Result<Array2<f64>, String> {
    let tensor = file.tensor(name).map_err(|error| error.to_string())?;
    let (Dtype::F64, &[rows, columns]) = (tensor.dtype(), tensor.shape()) else {
        return Err(format!("{name} is not a matrix of f64"));
    };
    let numbers = tensor.data().as_chunks().0.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect();
    Array2::from_shape_vec((rows, columns), numbers).map_err(|error| format!("{name}: {error}"))
}

/// One of the numbers of the header.
fn number<T: FromStr>(numbers: &HashMap<String, String>, name: &str) -> Result<T, String> {
    let text = numbers.get(name).ok_or_else(|| format!("the header has no {name}"))?;
    text.parse().map_err(|_| format!("{name} is {text:?}"))
}

/// An error with the name of the file in front.
///
/// ```
/// use std::{io, path::Path};
/// let error = checkpoint::named(Path::new("epoch-07.safetensors"), &io::Error::other("the disk is full"));
/// assert_eq!(error.to_string(), "epoch-07.safetensors: the disk is full");
/// ```
pub fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
