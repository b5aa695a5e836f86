//! What can be wrong with a file: which one, where, what, and what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A file that cannot be used.
///
/// `{}` and `{:?}` print the same sentence, so that it stays one if a program returns it from `main`.
pub struct Error {
    file: PathBuf,
    place: Place,
    what: String,
    remedy: String,
}

/// Where in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    Whole,
    /// A line, counted from 1.
    Line(u64),
    /// A byte, counted from 0; of the unpacked file if it is packed.
    Byte(u64),
}

impl Error {
    /// An error in `file` at `place`.
    pub fn new(file: &Path, place: Place, what: impl fmt::Display, remedy: impl fmt::Display) -> Self {
        Self { file: file.to_owned(), place, what: what.to_string(), remedy: remedy.to_string() }
    }

    /// An error of the system while `file` was read or written.
    pub fn io(file: &Path, place: Place, error: &io::Error) -> Self {
        let remedy = match error.kind() {
            io::ErrorKind::NotFound => "check the path",
            io::ErrorKind::PermissionDenied => "check who may read and write it",
            io::ErrorKind::ReadOnlyFilesystem => "use a folder that can be written to",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room on the disk",
            io::ErrorKind::IsADirectory => "this is a folder: name a file in it",
            io::ErrorKind::NotADirectory => "this is a file: name a folder",
            io::ErrorKind::UnexpectedEof => "the file is cut off: download or copy it again",
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
                "the file is damaged: download or copy it again"
            }
            _ => "check the disk",
        };
        Self::new(file, place, error, remedy)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        match self.place {
            Place::Whole => {}
            Place::Line(line) => write!(f, ", line {line}")?,
            Place::Byte(byte) => write!(f, ", byte {byte}")?,
        }
        write!(f, ": {} ({})", self.what, self.remedy)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_main_returns_is_printed_as_a_sentence() {
        let error = || Error::new(Path::new("a.txt"), Place::Line(3), "there is no tab", "add one");
        let sentence = "a.txt, line 3: there is no tab (add one)";
        assert_eq!(error().to_string(), sentence);
        assert_eq!(format!("{:?}", error()), sentence);
        assert_eq!(format!("{:?}", Box::<dyn std::error::Error>::from(error())), sentence);
    }
}
