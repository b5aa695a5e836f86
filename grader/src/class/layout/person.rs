//! Who handed something in, and what.

use serde::{Deserialize, Serialize};

use crate::submission::sentence::Sentence;

/// Somebody, or a group, as a platform calls them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What tells them from all others of the class.
    pub id: String,
    /// What people call them; empty if the platform does not say.
    pub name: String,
    /// Further words by which a list of the class may know them: numbers, user names, addresses.
    pub also: Vec<String>,
}

/// What one item of a download says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// Whose it is.
    pub person: Person,
    /// What it is called in the submission; empty if it is the whole.
    pub name: String,
    /// Its path in the download.
    pub path: String,
    /// Which attempt it is, from 1, if the name says so.
    pub attempt: Option<u32>,
    /// Whether it came late, if the platform says so.
    pub late: Option<bool>,
    /// When it was handed in, if the platform says so: in seconds since 1970.
    pub handed_in: Option<i64>,
    /// If it is nothing that can be graded: what it is.
    pub is_no_work: Option<Sentence>,
}

/// What somebody handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Whose it is.
    pub person: Person,
    /// Files and folders: what each is called in the submission, and its path in the download.
    pub files: Vec<(String, String)>,
    /// Which attempt it is, from 1, if that is known.
    pub attempt: Option<u32>,
    /// Whether it came late, if that is known.
    pub late: Option<bool>,
    /// When it was handed in, if that is known: in seconds since 1970.
    pub handed_in: Option<i64>,
    /// Why there are no files.
    pub is_no_work: Option<Sentence>,
}

impl Person {
    /// Somebody of whom only one word is known.
    pub fn of(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    /// What tells this person from others, whatever the case of letters.
    pub fn key(&self) -> String {
        self.id.to_lowercase()
    }

    /// How they are called where there is room for one word: by their name, or else their id.
    pub fn title(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}

impl Entry {
    /// Somebody who has handed in nothing.
    pub fn of(person: &Person) -> Self {
        Self { person: person.clone(), ..Self::default() }
    }

    /// Adds a piece of the same person.
    pub fn add(&mut self, piece: Piece) {
        self.attempt = self.attempt.max(piece.attempt);
        self.late = self.late.max(piece.late);
        self.handed_in = self.handed_in.max(piece.handed_in);
        match piece.is_no_work {
            Some(why) => self.is_no_work = Some(why),
            None => self.files.push((piece.name, piece.path)),
        }
    }
}
