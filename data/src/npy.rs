//! `.npy` files, which NumPy and PyTorch read: `numpy.load("train_x.npy")`.
//!
//! Version 1.0 of the format: a magic number, the length of a header, the header as a Python dictionary padded to a
//! multiple of 64 bytes, and the numbers. (ndarray-npy would write the same, but brings a parser for reading, and with
//! it a C compiler, to every machine that builds the first exercise.)

use std::io;
use std::path::Path;
use std::{fs, mem};

use ndarray::{ArrayRef, Dimension};

/// A number that `.npy` files can hold.
pub trait Number: Copy {
    /// What NumPy calls it: `<` for little endian, its kind, and its size.
    const DTYPE: &'static str;

    /// Its bytes, little endian.
    fn bytes(self) -> [u8; 8];
}

impl Number for f64 {
    const DTYPE: &'static str = "<f8";

    fn bytes(self) -> [u8; 8] {
        self.to_le_bytes()
    }
}

impl Number for i64 {
    const DTYPE: &'static str = "<i8";

    fn bytes(self) -> [u8; 8] {
        self.to_le_bytes()
    }
}

/// Writes an array to a file.
///
/// # Errors
///
/// If the file cannot be written.
pub fn write_npy<A: Number, D: Dimension>(path: &Path, array: &ArrayRef<A, D>) -> io::Result<()> {
    fs::write(path, to_npy(array))
}

/// The bytes of the file.
pub fn to_npy<A: Number, D: Dimension>(array: &ArrayRef<A, D>) -> Vec<u8> {
    let shape: String = array.shape().iter().map(|length| format!("{length}, ")).collect();
    // A tuple of one needs its comma in Python, and the others may have it.
    let mut header = format!("{{'descr': '{}', 'fortran_order': False, 'shape': ({}), }}", A::DTYPE, shape.trim_end());
    let before = b"\x93NUMPY\x01\x00".len() + mem::size_of::<u16>();
    while !(before + header.len() + 1).is_multiple_of(64) {
        header.push(' ');
    }
    header.push('\n');
    let mut bytes = b"\x93NUMPY\x01\x00".to_vec();
    bytes.extend_from_slice(&(header.len() as u16).to_le_bytes());
    bytes.extend_from_slice(header.as_bytes());
    bytes.extend(array.iter().flat_map(|number| number.bytes()));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    #[test]
    fn the_bytes_are_those_of_numpy() {
        // numpy.save of numpy.array([[1.0, 2.0], [3.0, -0.5]]), by the format's description.
        let bytes = to_npy(&array![[1.0, 2.0], [3.0, -0.5]]);
        assert_eq!(&bytes[..10], b"\x93NUMPY\x01\x00\x76\x00");
        let header = std::str::from_utf8(&bytes[10..128]).expect("it is ASCII");
        assert_eq!(header.trim_end(), "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2,), }");
        assert!(header.ends_with(" \n"));
        assert_eq!(bytes[128..], [1.0, 2.0, 3.0, -0.5f64].map(f64::to_le_bytes).concat());
    }

    #[test]
    fn transposed_arrays_are_written_row_by_row() {
        let array = array![[1i64, 2], [3, 4]];
        let bytes = to_npy(&array.t());
        assert_eq!(bytes[128..], [1i64, 3, 2, 4].map(i64::to_le_bytes).concat());
        let vector = to_npy(&array![7i64]);
        assert!(String::from_utf8_lossy(&vector[10..128]).contains("'<i8', 'fortran_order': False, 'shape': (1,), }"));
    }
}
