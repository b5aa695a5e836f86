//! Reads a tar, entry by entry, from a stream.

use std::cell::Cell;
use std::io::{self, Read};

use tar::{Archive, Entry, EntryType, PaxExtensions};

use super::{damaged, damaged_at, not_added};
use crate::submission::path;
use crate::submission::pile::{Kind, Pile};
use crate::submission::stop::{Obstacle, Stop};

/// The most bytes that are unpacked on the way to the sources. A newcomer's `target` folder has 7 GB.
const MOST_BYTES: u64 = 8 << 30;

/// The most bytes of an entry that names the next one.
const LONGEST_NAME: u64 = 64 << 10;

/// The unit of a tar.
const BLOCK: u64 = 512;

/// Reads a tar into the pile.
///
/// # Errors
///
/// If it is damaged, is cut off, or holds too much.
pub fn read(stream: impl Read, pile: &mut Pile) -> Result<(), Stop> {
    let seen = Seen::default();
    let mut archive = Archive::new(Watched { inner: stream, seen: &seen });
    let read = entries(&mut archive, pile);
    if seen.length.get() > MOST_BYTES {
        let most = MOST_BYTES >> 30;
        return Err(Obstacle::unreadable(
            format!("the archive has more than {most} GiB; hand in the `exercises` folder alone"),
            format!("アーカイブの中身が {most} GiB を超えています。`exercises` フォルダーだけを提出してください"),
        )
        .into());
    }
    read?;
    // The rest is read too: only at its end the packing around it can tell whether it is damaged.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(|_| damaged())?;
    // Two blocks of zeros are the end. A tar that was cut between two entries has none.
    if seen.length.get() - seen.text.get() < BLOCK {
        return Err(damaged().into());
    }
    Ok(())
}

fn entries<R: Read>(archive: &mut Archive<R>, pile: &mut Pile) -> Result<(), Stop> {
    // Raw, because names of any length would be read into memory otherwise.
    let entries = archive.entries().map_err(|_| damaged())?.raw(true);
    let mut next = Names::default();
    for entry in entries {
        let mut entry = entry.map_err(|_| damaged())?;
        let kind = match entry.header().entry_type() {
            EntryType::GNULongName => {
                next.name = Some(short(&mut entry)?);
                continue;
            }
            EntryType::GNULongLink => {
                next.link = Some(short(&mut entry)?);
                continue;
            }
            EntryType::XHeader => {
                let records = short(&mut entry)?;
                next.take_from(&records)?;
                continue;
            }
            EntryType::XGlobalHeader => continue,
            EntryType::Regular | EntryType::Continuous => Kind::File,
            EntryType::Link | EntryType::Symlink => Kind::Link,
            EntryType::Char | EntryType::Block | EntryType::Fifo | EntryType::GNUSparse => Kind::Special,
            _ => {
                next = Names::default();
                continue;
            }
        };
        let Names { name, link } = std::mem::take(&mut next);
        let name = text(name.unwrap_or_else(|| entry.path_bytes().into_owned()));
        let link = link.or_else(|| entry.link_name_bytes().map(|link| link.into_owned())).map(text);
        if path::is_folder(&name) {
            continue;
        }
        // A file that has two names in the archive is there once, and the second time as a link to the first.
        if entry.header().entry_type() == EntryType::Link && link.is_some_and(|first| pile.add_same(&name, &first)) {
            continue;
        }
        let length = entry.size();
        if let Some(wanted) = pile.note(&name, kind, length)? {
            pile.add(wanted, &mut entry).map_err(|error| not_added(error, &name))?;
        }
    }
    Ok(())
}

/// The content of an entry that describes the next one.
fn short<R: Read>(entry: &mut Entry<R>) -> Result<Vec<u8>, Stop> {
    if entry.size() > LONGEST_NAME {
        return Err(Obstacle::unreadable(
            format!("the archive has a name of {} bytes; pack the `exercises` folder anew", entry.size()),
            format!(
                "アーカイブに {} バイトの名前があります。`exercises` フォルダーをまとめ直してください",
                entry.size()
            ),
        )
        .into());
    }
    let mut bytes = Vec::new();
    entry.read_to_end(&mut bytes).map_err(|_| damaged())?;
    Ok(bytes)
}

/// A name as text. A long one ends in a zero.
fn text(name: Vec<u8>) -> String {
    path::decode(name.split(|&byte| byte == 0).next().unwrap_or_default())
}

/// What entries of their own say of the next one: its name and its link, where these are long.
#[derive(Debug, Default)]
struct Names {
    name: Option<Vec<u8>>,
    link: Option<Vec<u8>>,
}

impl Names {
    /// Takes them from the records of a pax header. A length there stands for files beyond 8 GiB, and then the next header is
    /// not where it seems to be.
    fn take_from(&mut self, records: &[u8]) -> Result<(), Stop> {
        for record in PaxExtensions::new(records) {
            let record = record.map_err(|_| damaged())?;
            match record.key_bytes() {
                b"path" => self.name = Some(record.value_bytes().to_vec()),
                b"linkpath" => self.link = Some(record.value_bytes().to_vec()),
                b"size" => return Err(damaged_at("a file of more than 8 GiB").into()),
                _ => {}
            }
        }
        Ok(())
    }
}

/// How much of a stream has been read, and how much up to the last byte that is not zero.
#[derive(Debug, Default)]
struct Seen {
    length: Cell<u64>,
    text: Cell<u64>,
}

/// A stream that ends in an error when it is longer than any submission.
struct Watched<'a, R> {
    inner: R,
    seen: &'a Seen,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(buffer)?;
        let before = self.seen.length.get();
        if let Some(last) = buffer[..length].iter().rposition(|&byte| byte != 0) {
            self.seen.text.set(before + last as u64 + 1);
        }
        self.seen.length.set(before + length as u64);
        if self.seen.length.get() > MOST_BYTES {
            return Err(io::Error::other("it is too long"));
        }
        Ok(length)
    }
}
