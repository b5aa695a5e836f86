//! Whose is what in a download of a learning platform, told by the names alone. Pure: names in, people out.

mod canvas;
mod classroom50;
mod manaba;
mod moodle;
pub mod names;
pub mod person;
mod plain;

use std::collections::BTreeMap;

use crate::class::layout::names::{Item, Names};
use crate::class::layout::person::{Entry, Person, Piece};
use crate::report::format::Language;
use crate::submission::path;

/// A way in which a platform packs what students upload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// `NAME_ID_assignsubmission_file_`, a folder or a file a student.
    Moodle,
    /// `name_LATE_USER_FILE_name.zip`, all in one folder.
    Canvas,
    /// `NUMBER@USER@name.zip`, or the other way round.
    Manaba,
    /// `CLASSROOM-ASSIGNMENT-USER`, a clone a student, beside `scores.csv`.
    Classroom50,
    /// `submitted/USER/ASSIGNMENT`.
    Nbgrader,
    /// A folder, an archive or a source file a student.
    Plain,
}

/// Whose is what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The layout.
    pub layout: Layout,
    /// What each of them handed in, in the order of their keys.
    pub entries: Vec<Entry>,
    /// Files that are nobody's work, such as a marking sheet.
    pub beside: Vec<String>,
}

/// What an item says, if it is named as a platform names it.
type Tell = fn(&Item) -> Option<Piece>;

/// Folders that hold the work of everybody.
const SUBMITTED: &str = "submitted";

/// How many folders are opened that hold nothing but another folder.
const MOST_WRAPPERS: usize = 3;

impl Layout {
    /// What people call it.
    pub fn title(self, language: Language) -> &'static str {
        match self {
            Self::Moodle => "Moodle",
            Self::Canvas => "Canvas",
            Self::Manaba => "manaba",
            Self::Classroom50 => "Classroom 50",
            Self::Nbgrader => "nbgrader",
            Self::Plain => {
                language.say("a folder or an archive for each student", "学生ごとに 1 つのフォルダーかアーカイブ")
            }
        }
    }
}

/// Tells from all names together which layout it is, and whose is what. `text` reads a small text file, such as `scores.csv`.
pub fn list(names: &Names, text: impl Fn(&str) -> Option<String>) -> Listed {
    let mut folder = String::new();
    for _ in 0..=MOST_WRAPPERS {
        let items = names.in_folder(&folder);
        if let Some(listed) = known(&items, &text) {
            return listed;
        }
        if names.is_a_student_s(&folder) {
            return of_one(&folder);
        }
        match &items[..] {
            [only] if only.is_folder && !names.is_a_student_s(&only.path) => folder.clone_from(&only.path),
            _ => break,
        }
    }
    by_pieces(Layout::Plain, &names.in_folder(&folder), plain::piece)
}

/// The work of one student, which is all that there is.
fn of_one(folder: &str) -> Listed {
    let person = Person::of(path::split(folder).1);
    let files = vec![(String::new(), folder.to_owned())];
    Listed { layout: Layout::Plain, entries: vec![Entry { files, ..Entry::of(&person) }], beside: Vec::new() }
}

/// The layout of a platform, if most of the items are named as it names them.
fn known(items: &[Item], text: impl Fn(&str) -> Option<String>) -> Option<Listed> {
    if let Some(submitted) = items.iter().find(|item| item.is_folder && item.name() == SUBMITTED) {
        return Some(by_pieces(Layout::Nbgrader, &submitted.items, plain::piece));
    }
    let scores = items.iter().find(|item| item.name() == classroom50::SCORES).and_then(|item| text(&item.path));
    if let Some(scores) = scores.as_deref().and_then(|scores| classroom50::Scores::read(scores, items)) {
        return Some(by_pieces(Layout::Classroom50, items, |item| scores.piece(item)));
    }
    let layouts: [(Layout, Tell); 3] =
        [(Layout::Moodle, moodle::piece), (Layout::Canvas, canvas::piece), (Layout::Manaba, manaba::piece)];
    let count = |piece: Tell| items.iter().filter(|item| piece(item).is_some()).count();
    let (layout, piece) = layouts.into_iter().max_by_key(|(_, piece)| count(*piece))?;
    (count(piece) * 2 > items.len()).then(|| by_pieces(layout, items, piece))
}

/// Puts together what the items say. What is named otherwise is somebody's work all the same if it is a folder or an archive.
fn by_pieces(layout: Layout, items: &[Item], piece: impl Fn(&Item) -> Option<Piece>) -> Listed {
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    let mut beside = Vec::new();
    for item in items {
        match piece(item).or_else(|| plain::piece(item)) {
            Some(piece) => entries.entry(piece.person.key()).or_insert_with(|| Entry::of(&piece.person)).add(piece),
            None => beside.push(item.path.clone()),
        }
    }
    let mut entries: Vec<_> = entries.into_values().collect();
    if layout == Layout::Moodle {
        moodle::forget_names_of_the_blind(&mut entries);
    }
    Listed { layout, entries, beside }
}

#[cfg(test)]
mod tests;
