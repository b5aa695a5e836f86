//! A checkpoint file: its name, its bytes, which are safetensors, writing it whole or not at all, and errors that name it.
//! Done for you.

use std::collections::HashMap;
use std::io::{self, Write};
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

/// Writes a safetensors file of these matrices and numbers, whole or not at all: a file that was there before stays good
/// until the new one takes its place, and if anything fails, nothing is left behind.
///
/// * `matrices`, `numbers`: what the file holds, each under its name
///
/// # Errors
///
/// When the file cannot be written, for instance because its folder does not exist. The error names the file.
pub fn write(path: &Path, matrices: &[(&str, &Array2<f64>)], numbers: &[(&str, String)]) -> io::Result<()> {
    // A closure, so that every error of a step passes the one place below.
    let write = || {
        // In the same folder, since a file cannot be renamed onto another disk.
        let mut file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(path))?;
        file.write_all(&to_bytes(matrices, numbers)?)?;
        // On the disk before it gets the name; otherwise the name may be there before the content.
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(|error: io::Error| named(path, &error))
}

/// The bytes of a safetensors file: the matrices as tensors, and the numbers as text in the header.
fn to_bytes(matrices: &[(&str, &Array2<f64>)], numbers: &[(&str, String)]) -> io::Result<Vec<u8>> {
    let bytes = |matrix: &Array2<f64>| matrix.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<_>>();
    let data: Vec<_> = matrices.iter().map(|(_, matrix)| bytes(matrix)).collect();
    let mut tensors = Vec::new();
    for ((name, matrix), bytes) in matrices.iter().zip(&data) {
        let view = TensorView::new(Dtype::F64, matrix.shape().to_vec(), bytes).map_err(io::Error::other)?;
        tensors.push((*name, view));
    }
    let numbers: HashMap<_, _> = numbers.iter().map(|(name, number)| ((*name).to_owned(), number.clone())).collect();
    safetensors::serialize(tensors, Some(numbers)).map_err(io::Error::other)
}

/// Loads a checkpoint. This one is done for you.
///
/// # Errors
///
/// When there is no such file, or it is cut off, not a checkpoint, or of the wrong shape. The error names the file.
pub fn load(path: &Path) -> io::Result<Checkpoint> {
    read(path)
}

/// Reads a checkpoint file.
///
/// # Errors
///
/// When there is no such file, or it is cut off, not a checkpoint, or of the wrong shape. The error names the file.
pub fn read(path: &Path) -> io::Result<Checkpoint> {
    let read = || from_bytes(&std::fs::read(path)?);
    read().map_err(|error| named(path, &error))
}

/// The checkpoint that the bytes of a file hold, or an error that says what is missing or wrong.
fn from_bytes(bytes: &[u8]) -> io::Result<Checkpoint> {
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
