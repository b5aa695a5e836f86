//! Reads a file, unpacking gzip on the way, and knows its byte offset for error messages.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;

use crate::error::{Error, Place};
use crate::foreign;

/// What some programs put before UTF-8 text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Large enough that a 3.6 GB file is read in few calls.
const BUFFER: usize = 1 << 20;

/// A file that is being read, or bytes in memory that are read the same way.
pub struct Input {
    file: PathBuf,
    reader: Box<dyn BufRead>,
    offset: u64,
}

impl Input {
    /// Opens a file. If it is packed with gzip, which its first two bytes tell, it is unpacked on the way. `watch` is
    /// called with every number of bytes that is read from the disk.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, is empty, or is something else than text or word vectors, such as an archive or a web page.
    pub fn open(path: &Path, watch: impl Fn(u64) + 'static) -> Result<Self, Error> {
        if path.is_dir() {
            return Err(Error::io(path, Place::Whole, &io::ErrorKind::IsADirectory.into()));
        }
        let file = File::open(path).map_err(|error| Error::io(path, Place::Whole, &error))?;
        Self::new(path, WatchedReader { file, watch })
    }

    /// Reads bytes in memory, which are never packed. `name` is what errors call them.
    pub fn memory(name: &str, bytes: Vec<u8>) -> Self {
        Self { file: PathBuf::from(name), reader: Box::new(io::Cursor::new(bytes)), offset: 0 }
    }

    /// Reads from anything, and unpacks it if it is packed.
    fn new(file: &Path, reader: impl Read + 'static) -> Result<Self, Error> {
        let mut reader = BufReader::with_capacity(BUFFER, Full::new(reader));
        let start = reader.fill_buf().map_err(|error| Error::io(file, Place::Whole, &error))?;
        let reader: Box<dyn BufRead> = match start.starts_with(&[0x1f, 0x8b]) {
            true => Box::new(BufReader::with_capacity(BUFFER, Full::new(MultiGzDecoder::new(reader)))),
            false => Box::new(reader),
        };
        let mut input = Self { file: file.to_owned(), reader, offset: 0 };
        match foreign::recognise(input.peek()?) {
            Some(foreign) => Err(Error::new(file, Place::Whole, foreign.what, foreign.remedy)),
            None => Ok(input),
        }
    }

    /// The file's name.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// An error at the byte that is read next.
    pub fn error(&self, what: impl std::fmt::Display, remedy: impl std::fmt::Display) -> Error {
        Error::new(&self.file, Place::Byte(self.offset), what, remedy)
    }

    /// The bytes that are ready to be read; none only at the end.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or unpacked.
    pub fn peek(&mut self) -> Result<&[u8], Error> {
        let (file, place) = (&self.file, Place::Byte(self.offset));
        self.reader.fill_buf().map_err(|error| Error::io(file, place, &error))
    }

    /// The line that comes next, its end included, without reading it. A line that is longer than the look-ahead of
    /// 1 MiB comes without its end.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or unpacked.
    pub fn peek_line(&mut self) -> Result<&[u8], Error> {
        let ready = self.peek()?;
        let end = ready.iter().position(|&byte| byte == b'\n').map_or(ready.len(), |end| end + 1);
        Ok(&ready[..end])
    }

    /// Passes over the mark that some programs put before UTF-8 text; whether there was one.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or unpacked.
    pub fn skip_byte_order_mark(&mut self) -> Result<bool, Error> {
        let there = self.peek()?.starts_with(BYTE_ORDER_MARK);
        if there {
            self.skip(BYTE_ORDER_MARK.len())?;
        }
        Ok(there)
    }

    /// Appends to `bytes` up to and including `end`, at most `most` bytes; whether `end` was found.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or unpacked.
    pub fn read_until(&mut self, end: u8, most: usize, bytes: &mut Vec<u8>) -> Result<bool, Error> {
        let place = Place::Byte(self.offset);
        let read = (&mut self.reader).take(most as u64).read_until(end, bytes);
        self.offset += read.map_err(|error| Error::io(&self.file, place, &error))? as u64;
        Ok(bytes.last() == Some(&end))
    }

    /// Fills `bytes`.
    ///
    /// # Errors
    ///
    /// If the file ends before, or cannot be read or unpacked.
    pub fn read_exact(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        let place = Place::Byte(self.offset);
        self.reader.read_exact(bytes).map_err(|error| Error::io(&self.file, place, &error))?;
        self.offset += bytes.len() as u64;
        Ok(())
    }

    /// Passes over `count` bytes without looking at them.
    ///
    /// # Errors
    ///
    /// If the file ends before, or cannot be read or unpacked.
    pub fn skip(&mut self, count: usize) -> Result<(), Error> {
        let mut left = count;
        while left > 0 {
            let ready = self.peek()?.len().min(left);
            if ready == 0 {
                return Err(self.error("the file ends here, too early", "it is cut off: download or copy it again"));
            }
            self.reader.consume(ready);
            self.offset += ready as u64;
            left -= ready;
        }
        Ok(())
    }
}

impl Read for Input {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(bytes)?;
        self.offset += count as u64;
        Ok(count)
    }
}

/// A file that tells how much of it was read.
struct WatchedReader<F> {
    file: File,
    watch: F,
}

impl<F: Fn(u64)> Read for WatchedReader<F> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(bytes)?;
        (self.watch)(count as u64);
        Ok(count)
    }
}

/// Fills the buffer that it is given, as far as there are bytes: pipes and packed files give fewer at a time, and a look
/// ahead must see enough. An error that comes after some bytes is kept until these have been read.
struct Full<R> {
    reader: R,
    error: Option<io::Error>,
}

impl<R> Full<R> {
    fn new(reader: R) -> Self {
        Self { reader, error: None }
    }
}

impl<R: Read> Read for Full<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < bytes.len() && self.error.is_none() {
            match self.reader.read(&mut bytes[filled..]) {
                Ok(0) => break,
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => self.error = Some(error),
            }
        }
        match self.error.take_if(|_| filled == 0) {
            Some(error) => Err(error),
            None => Ok(filled),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time, then fails.
    struct Trickle(Vec<u8>);

    impl Read for Trickle {
        fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                return Err(io::Error::other("the disk is on fire"));
            }
            bytes[0] = self.0.remove(0);
            Ok(1)
        }
    }

    #[test]
    fn all_that_is_there_is_seen_at_once_and_an_error_comes_after_it() {
        let mut input = Input::new(Path::new("pipe"), Trickle(b"some bytes".to_vec())).expect("it begins well");
        assert_eq!(input.peek().expect("these are there"), b"some bytes");
        input.skip(10).expect("these are there");
        assert_eq!(
            input.peek().expect_err("the disk fails").to_string(),
            "pipe, byte 10: the disk is on fire (check the disk)"
        );
    }

    #[test]
    fn lines_are_seen_before_they_are_read() {
        let mut input = Input::memory("lines", b"\xef\xbb\xbfone\ntwo".to_vec());
        assert!(input.skip_byte_order_mark().expect("it is there"));
        assert!(!input.skip_byte_order_mark().expect("nothing fails"));
        assert_eq!(input.peek_line().expect("it is there"), b"one\n");
        input.skip(4).expect("it is there");
        assert_eq!(input.peek_line().expect("it is there"), b"two");
    }

    #[test]
    fn a_folder_and_an_archive_are_named_as_what_they_are() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("vectors.bin.gz");
        std::fs::write(&path, "<html>").expect("it can be written");
        for (path, what) in [(folder.path(), "this is a folder: name a file in it"), (&path, "this is a web page")] {
            let error = Input::open(path, |_| ()).err().expect("it is no data").to_string();
            assert!(error.contains(what), "{error}");
        }
    }

    #[test]
    fn skipping_past_the_end_is_an_error_with_the_byte() {
        let mut input = Input::memory("short", b"abc".to_vec());
        let error = input.skip(4).expect_err("there are three").to_string();
        assert!(error.starts_with("short, byte 3: "), "{error}");
    }
}
