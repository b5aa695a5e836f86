//! A folder, an archive or a source file a student: its name is all that is known of whose it is.

use crate::class::layout::names::Item;
use crate::class::layout::person::{Person, Piece};
use crate::submission::path::is_archive;

/// Endings that are no part of a name.
const ENDINGS: [&str; 11] =
    [".zip", ".tar.gz", ".tgz", ".tar.xz", ".tar.zst", ".tar.bz2", ".tar", ".gz", ".7z", ".rar", ".rs"];

/// What an item says. A file that is neither an archive nor a source by its name is nobody's, unless it has no ending at all.
pub fn piece(item: &Item) -> Option<Piece> {
    let name = item.name();
    let lower = name.to_lowercase();
    if !item.is_folder && name.contains('.') && !is_archive(&lower) && !lower.ends_with(".rs") {
        return None;
    }
    let ending = ENDINGS.iter().filter(|ending| !item.is_folder && lower.ends_with(*ending)).max_by_key(|e| e.len());
    let id = ending.and_then(|ending| name.get(..name.len() - ending.len())).filter(|id| !id.is_empty());
    let within = if item.is_folder { String::new() } else { name.to_owned() };
    Some(Piece { person: Person::of(id.unwrap_or(name)), name: within, path: item.path.clone(), ..Piece::default() })
}
