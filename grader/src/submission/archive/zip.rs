//! Reads a zip, entry by entry.

use std::cell::Cell;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::rc::Rc;

use flate2::Crc;
use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;

use super::{damaged, damaged_at, not_added};
use crate::submission::path;
use crate::submission::pile::{AddError, Kind, Pile, Wanted};
use crate::submission::stop::{Obstacle, Stop};

/// The most bytes of a directory: room for some 200,000 entries.
const DIRECTORY: u64 = 32 << 20;

/// The number of the method Zstandard.
const ZSTD: u16 = 93;

/// Methods that are not read here, by their numbers.
const METHODS: [(u16, &str); 6] =
    [(1, "Shrink"), (6, "Implode"), (94, "MP3"), (96, "JPEG"), (97, "WavPack"), (98, "PPMd")];

/// Reads a zip into the pile.
///
/// # Errors
///
/// If it is damaged, is locked, or holds too much.
pub fn read(file: impl Read + Seek, pile: &mut Pile) -> Result<(), Stop> {
    let mut archive = open(file)?;
    for i in 0..archive.len() {
        let entry = archive.by_index_data(i).map_err(|_| damaged())?;
        let name = path::decode(entry.name_raw());
        let kind = match entry.unix_mode().map(|mode| mode & 0o170_000) {
            None | Some(0 | 0o100_000) => Kind::File,
            Some(0o040_000) => continue,
            Some(0o120_000) => Kind::Link,
            Some(_) => Kind::Special,
        };
        let (length, is_locked, method) = (entry.size(), entry.encrypted(), entry.compression());
        if path::is_folder(&name) {
            continue;
        }
        let Some(wanted) = pile.note(&name, kind, length)? else { continue };
        if is_locked {
            return Err(Obstacle::unreadable(
                "the archive is locked with a password; pack it without one",
                "アーカイブにパスワードがかかっています。パスワードなしでまとめ直してください",
            )
            .into());
        }
        match number(method) {
            Some(ZSTD) => add_zstd(&mut archive, i, wanted, pile).map_err(|error| not_added(error, &name))?,
            Some(number) => return Err(not_read(number, &name).into()),
            None => {
                let content = archive.by_index(i).map_err(|_| damaged_at(&name))?;
                pile.add(wanted, content).map_err(|error| not_added(error, &name))?;
            }
        }
    }
    Ok(())
}

/// The names of all entries.
///
/// # Errors
///
/// If it is damaged, or holds too much.
pub fn names(file: impl Read + Seek) -> Result<Vec<String>, Obstacle> {
    let archive = open(file)?;
    let name = |i| Ok(path::decode(archive.by_index_data(i).map_err(|_| damaged())?.name_raw()));
    (0..archive.len()).map(name).collect()
}

/// Reads the directory.
fn open<R: Read + Seek>(file: R) -> Result<ZipArchive<BufReader<Metered<R>>>, Obstacle> {
    let left = Rc::new(Cell::new(DIRECTORY));
    let metered = BufReader::new(Metered { inner: file, left: left.clone() });
    let archive = ZipArchive::new(metered).map_err(|_| match left.get() {
        0 => Obstacle::unreadable(
            "the archive has too many files; hand in the `exercises` folder alone",
            "アーカイブのファイルが多すぎます。`exercises` フォルダーだけを提出してください",
        ),
        _ => damaged(),
    })?;
    left.set(u64::MAX);
    Ok(archive)
}

/// The number of a method that the library does not read.
#[allow(deprecated, reason = "the library has no other name for it")]
fn number(method: zip::CompressionMethod) -> Option<u16> {
    match method {
        zip::CompressionMethod::Unsupported(number) => Some(number),
        _ => None,
    }
}

fn not_read(number: u16, name: &str) -> Obstacle {
    let known = METHODS.iter().find(|(method, _)| *method == number);
    let method = known.map_or_else(|| number.to_string(), |(_, name)| (*name).to_owned());
    let name = path::shown(name);
    Obstacle::unreadable(
        format!("{name} is packed by the method {method}, which is not read here; choose Deflate and pack it anew"),
        format!("{name} の圧縮方式 {method} には対応していません。Deflate を選んでまとめ直してください"),
    )
}

/// Adds an entry that is packed by Zstandard, which the library itself reads only with a compiler for C.
fn add_zstd<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    i: usize,
    wanted: Wanted,
    pile: &mut Pile,
) -> Result<(), AddError> {
    let broken = |error: zip::result::ZipError| AddError::Io(error.into());
    let entry = archive.by_index_raw(i).map_err(broken)?;
    let (length, crc) = (entry.size(), entry.crc32());
    let unpacked = StreamingDecoder::new(entry).map_err(|error| AddError::Io(io::Error::other(error)))?;
    pile.add(wanted, Checked { inner: unpacked, crc: Crc::new(), length, expected: crc })
}

/// A stream that ends in an error if its sum is not as it should be.
struct Checked<R> {
    inner: R,
    crc: Crc,
    length: u64,
    expected: u32,
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.crc.update(&buffer[..length]);
        let is_right = || self.crc.sum() == self.expected && u64::from(self.crc.amount()) == self.length;
        if length == 0 && !buffer.is_empty() && !is_right() {
            return Err(io::Error::other("the sum is wrong"));
        }
        Ok(length)
    }
}

/// A file of which only so much may be read.
struct Metered<R> {
    inner: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        let left = self.left.get().saturating_sub(length as u64);
        self.left.set(left);
        if left == 0 { Err(io::Error::other("it is too long")) } else { Ok(length) }
    }
}

impl<R: Seek> Seek for Metered<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
