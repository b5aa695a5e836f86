//! A submission that is one file: an archive, packed or not, or a source file. Nothing is unpacked: entries are read one by one.

pub mod packing;
mod tar;
mod zip;

use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};

use anyhow::Context;

use crate::submission::form::{Form, HEAD, Packing};
use crate::submission::path::{clean, shown, split};
use crate::submission::pile::{AddError, LONGEST_FILE, Pile, Wanted};
use crate::submission::stop::{Obstacle, Stop};

/// How many layers of packing are taken off.
const MOST_LAYERS: usize = 3;

/// The most bytes at the end of a file in which the directory of a zip ends: a comment has 65,535 at most.
const TAIL: i64 = (64 << 10) + 22;

/// Reads a file into the pile.
///
/// # Errors
///
/// If it is no archive that is read here, is damaged, or holds too much.
pub fn read(mut file: impl Read + Seek, name: &str, pile: &mut Pile) -> Result<(), Stop> {
    let cannot_read = || format!("cannot read the submission {name}");
    let head = head_of(&mut file).with_context(cannot_read)?;
    let form = Form::of(&head);
    // A zip may have something in front, and is known by its end.
    let is_zip = form == Form::Zip
        || (!matches!(form, Form::Packed(_) | Form::Tar)
            && !head.is_empty()
            && ends_as_zip(&mut file).with_context(cannot_read)?);
    file.rewind().with_context(cannot_read)?;
    if is_zip { zip::read(file, pile) } else { stream(Box::new(BufReader::new(file)), 0, name, pile) }
}

/// The names in a zip; `None` if the file is none, or cannot be read.
pub fn names(mut file: impl Read + Seek) -> Option<Vec<String>> {
    let is_zip = Form::of(&head_of(&mut file).ok()?) == Form::Zip;
    file.rewind().ok()?;
    is_zip.then(|| zip::names(file).ok()).flatten()
}

/// Reads a stream into the pile, whatever it is packed in.
fn stream<'a>(mut stream: Box<dyn Read + 'a>, layers: usize, name: &str, pile: &mut Pile) -> Result<(), Stop> {
    let head = head_of(&mut stream).map_err(|_| damaged())?;
    let form = Form::of(&head);
    let whole = Cursor::new(head).chain(stream);
    match form {
        Form::Packed(packing) if layers < MOST_LAYERS => stream_of(packing, whole, layers, name, pile),
        Form::Tar => tar::read(whole, pile),
        Form::Text => source(whole, name, pile),
        Form::Other(obstacle) => Err(obstacle.into()),
        Form::Zip | Form::Packed(_) => Err(Obstacle::unreadable(
            "it is an archive packed in another way once more; pack the folder as one .zip or .tar.gz",
            "アーカイブが二重に圧縮されています。フォルダーを 1 つの .zip か .tar.gz にまとめてください",
        )
        .into()),
    }
}

fn stream_of(packing: Packing, packed: impl Read, layers: usize, name: &str, pile: &mut Pile) -> Result<(), Stop> {
    let unpacked = packing::open(packing, packed).map_err(|_| damaged())?;
    stream(unpacked, layers + 1, name, pile)
}

/// A source file alone, whatever its name. Its functions say which exercise it is.
fn source(content: impl Read, name: &str, pile: &mut Pile) -> Result<(), Stop> {
    let wanted = Wanted::Source(split(&clean(name)).1.to_owned());
    pile.add(wanted, content.take(LONGEST_FILE + 1)).map_err(|error| not_added(error, name))
}

/// The first bytes.
fn head_of(stream: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    stream.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

fn ends_as_zip(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::End(-TAIL.min(i64::try_from(length).unwrap_or(TAIL))))?;
    let mut tail = Vec::new();
    file.take(TAIL as u64).read_to_end(&mut tail)?;
    Ok(tail.windows(4).any(|window| window == b"PK\x05\x06"))
}

/// An archive that ends too early or is not what was packed.
fn damaged() -> Obstacle {
    Obstacle::unreadable(
        "the archive is damaged or cut off; upload it again",
        "アーカイブが壊れているか、途中で切れています。もう一度アップロードしてください",
    )
}

fn damaged_at(name: &str) -> Obstacle {
    let name = shown(name);
    Obstacle::unreadable(
        format!("the archive is damaged at {name}; upload it again"),
        format!("アーカイブが {name} で壊れています。もう一度アップロードしてください"),
    )
}

/// What it means that an entry could not be added: in an archive what cannot be read is damaged.
fn not_added(error: AddError, name: &str) -> Stop {
    match error {
        AddError::Io(_) => damaged_at(name).into(),
        AddError::Full(obstacle) => obstacle.into(),
        AddError::Machine(error) => error.into(),
    }
}

#[cfg(test)]
mod tests;
