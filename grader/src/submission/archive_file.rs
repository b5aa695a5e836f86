//! The file that was handed in, as a whole: how long it is, and what tells it from others.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::memo::hex;

/// A longer file is not worth the time that its digest takes.
const LONGEST: u64 = 2 << 30;

/// A file that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveFile {
    /// Its length in bytes.
    pub bytes: u64,
    /// Its SHA-256; `None` if it is very long.
    pub sha256: Option<String>,
}

impl ArchiveFile {
    /// The file at a path; `None` if there is a folder.
    ///
    /// # Errors
    ///
    /// If it cannot be read.
    pub fn read(path: &Path) -> io::Result<Option<Self>> {
        let metadata = path.metadata()?;
        if !metadata.is_file() {
            return Ok(None);
        }
        let bytes = metadata.len();
        if bytes > LONGEST {
            return Ok(Some(Self { bytes, sha256: None }));
        }
        let (mut hash, mut bytes) = (Sha256::new(), 0);
        let mut file = BufReader::new(File::open(path)?);
        loop {
            let part = file.fill_buf()?;
            let length = part.len();
            if length == 0 {
                break;
            }
            hash.update(part);
            bytes += length as u64;
            file.consume(length);
        }
        Ok(Some(Self { bytes, sha256: Some(hex(&hash.finalize())) }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_a_length_and_a_digest_and_a_folder_has_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("a");
        std::fs::write(&file, "abc").expect("can write files");
        let read = ArchiveFile::read(&file).expect("it can be read").expect("it is a file");
        let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(read, ArchiveFile { bytes: 3, sha256: Some(sha256.into()) });
        assert_eq!(ArchiveFile::read(folder.path()).expect("it can be read"), None);
        assert!(ArchiveFile::read(&folder.path().join("b")).is_err());
    }
}
