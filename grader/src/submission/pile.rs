//! What lies in a submission, as far as it can matter, within limits: sources as text, of other files only that they are there.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Cursor, Read};

use anyhow::{Context, anyhow};
use tempfile::{SpooledTempFile, spooled_tempfile};

use crate::course::Course;
use crate::submission::encoding::text_of;
use crate::submission::form::{Form, HEAD};
use crate::submission::names::exercise_in;
use crate::submission::path;
use crate::submission::sentence::Sentence;
use crate::submission::stop::{Obstacle, Stop};

/// The longest source file that is taken, in bytes.
pub const LONGEST_FILE: u64 = 256 << 10;

/// The most bytes of sources that one submission may hold. The whole course has about 3 MB.
const MOST_BYTES: u64 = 32 << 20;

/// The most bytes that are read only to see whether a file is the course's own.
const MOST_COMPARED: u64 = 64 << 20;

/// The most entries that are looked at, apart from what tools leave behind.
const MOST_ENTRIES: usize = 100_000;

/// The longest path that is kept, in bytes.
const LONGEST_PATH: usize = 1024;

/// The most names that are kept of files that are not used.
const MOST_NAMES: usize = 1000;

/// The most bytes of archives that are opened inside a submission.
const MOST_ARCHIVED: u64 = 2 << 30;

/// The most bytes of such an archive that are kept in memory.
const IN_MEMORY: usize = 4 << 20;

/// What an entry of a submission is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A symbolic link, or a hard link that is not followed.
    Link,
    /// A device, a pipe, a socket.
    Special,
}

/// An entry whose content is to be added to the pile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A source file with this path.
    Source(String),
    /// A file beside `src`, which may be the course's own.
    Beside {
        /// The path below the exercise.
        rest: String,
        /// The course's file in the same place.
        ours: Vec<u8>,
    },
    /// A file with this path that may be an archive.
    Archive(String),
}

/// Why a file could not be added.
#[derive(Debug)]
pub enum AddError {
    /// It could not be read.
    Io(io::Error),
    /// The pile is full.
    Full(Obstacle),
    /// This machine could not keep it.
    Machine(anyhow::Error),
}

impl AddError {
    /// What it means if the file lies on this machine: what cannot be read is no fault of the submission.
    pub fn while_reading(self, what: String) -> Stop {
        match self {
            Self::Io(error) => Stop::Error(anyhow!(error).context(what)),
            Self::Machine(error) => Stop::Error(error.context(what)),
            Self::Full(obstacle) => obstacle.into(),
        }
    }
}

/// What lies in a submission.
#[derive(Debug)]
pub struct Pile<'a> {
    course: &'a Course,
    /// The sources by their paths: the text, or why it is none.
    pub sources: BTreeMap<String, Result<String, Sentence>>,
    /// Files beside `src` that are not the course's own, by their paths below the exercise.
    pub beside: Vec<String>,
    /// Some of the other files, by their paths.
    pub others: Vec<String>,
    /// Archives inside, by their paths, if they are to be opened.
    archives: Vec<(String, SpooledTempFile)>,
    /// The first file that is no archive which can be opened, nor text: its path, and what is in the way.
    closed: Option<(String, Obstacle)>,
    folder: String,
    opens_archives: bool,
    entries: usize,
    bytes: u64,
    compared: u64,
    archived: u64,
}

impl<'a> Pile<'a> {
    /// An empty pile for a submission to this course.
    pub fn new(course: &'a Course) -> Self {
        Self {
            course,
            sources: BTreeMap::new(),
            beside: Vec::new(),
            others: Vec::new(),
            archives: Vec::new(),
            closed: None,
            folder: String::new(),
            opens_archives: false,
            entries: 0,
            bytes: 0,
            compared: 0,
            archived: 0,
        }
    }

    /// An empty pile that keeps the archives inside a submission, to be opened one by one.
    pub fn that_opens_archives(course: &'a Course) -> Self {
        Self { opens_archives: true, ..Self::new(course) }
    }

    /// Has the names of what comes begin in this folder.
    pub fn enter(&mut self, folder: &str) {
        self.folder = path::clean(folder);
    }

    /// The archives inside that were added since they were taken last.
    pub fn take_archives(&mut self) -> Vec<(String, SpooledTempFile)> {
        std::mem::take(&mut self.archives)
    }

    fn path(&self, name: &str) -> String {
        path::clean(&format!("{}/{name}", self.folder))
    }

    /// Notes an entry, and says whether its content is wanted.
    ///
    /// # Errors
    ///
    /// If there are too many.
    pub fn note(&mut self, name: &str, kind: Kind, length: u64) -> Result<Option<Wanted>, Obstacle> {
        if path::clean(name).is_empty() {
            return Ok(None);
        }
        let path = self.path(name);
        if path::is_noise(&path) {
            return Ok(None);
        }
        self.entries += 1;
        if self.entries > MOST_ENTRIES {
            return Err(too_much(
                format!("more than {MOST_ENTRIES} files"),
                format!("ファイルが {MOST_ENTRIES} 個を超えています"),
            ));
        }
        if path.len() > LONGEST_PATH {
            self.name(path::shown(&path));
            return Ok(None);
        }
        if path.to_lowercase().ends_with(".rs") {
            return Ok(match why_not(kind, length) {
                Some(why) => {
                    self.sources.insert(path, Err(why));
                    None
                }
                None => Some(Wanted::Source(path)),
            });
        }
        if self.opens_archives && kind == Kind::File && !path::is_of_the_course(&path) {
            return Ok(Some(Wanted::Archive(path)));
        }
        let Some(place) = exercise_in(self.course, &path).filter(|_| !path::is_of_the_course(&path)) else {
            self.name(path);
            return Ok(None);
        };
        let own = place.problem.exercise.join(place.rest);
        let ours = (kind == Kind::File && length <= LONGEST_FILE && self.compared < MOST_COMPARED)
            .then(|| fs::read(own).ok())
            .flatten();
        let rest = place.rest.to_owned();
        match ours {
            Some(ours) => Ok(Some(Wanted::Beside { rest, ours })),
            None => {
                self.put_beside(rest);
                Ok(None)
            }
        }
    }

    /// Adds the content of an entry that is wanted.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or there is too much.
    pub fn add(&mut self, wanted: Wanted, content: impl Read) -> Result<(), AddError> {
        if let Wanted::Archive(path) = wanted {
            return self.add_archive(path, content);
        }
        let mut bytes = Vec::new();
        content.take(LONGEST_FILE + 1).read_to_end(&mut bytes).map_err(AddError::Io)?;
        let length = bytes.len() as u64;
        match wanted {
            Wanted::Source(path) => {
                self.bytes += length;
                if self.bytes > MOST_BYTES {
                    let most = MOST_BYTES >> 20;
                    return Err(AddError::Full(too_much(
                        format!("more than {most} MiB of Rust files"),
                        format!("Rust のファイルが {most} MiB を超えています"),
                    )));
                }
                let text = if length > LONGEST_FILE { Err(too_long()) } else { text_of(bytes) };
                // Of two entries of the same name the later one counts, as when an archive is unpacked.
                self.sources.insert(path, text);
            }
            Wanted::Beside { rest, ours } => {
                self.compared += length;
                if !is_same(&bytes, &ours) {
                    self.put_beside(rest);
                }
            }
            Wanted::Archive(_) => {}
        }
        Ok(())
    }

    /// Keeps a file if its first bytes are those of an archive.
    fn add_archive(&mut self, path: String, mut content: impl Read) -> Result<(), AddError> {
        let mut head = Vec::new();
        content.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(AddError::Io)?;
        match Form::of(&head) {
            Form::Zip | Form::Tar | Form::Packed(_) => {}
            form => {
                if let Form::Other(obstacle) = form {
                    self.closed.get_or_insert_with(|| (path.clone(), obstacle.about(&path)));
                }
                self.name(path);
                return Ok(());
            }
        }
        let mut whole = Cursor::new(head).chain(content).take(MOST_ARCHIVED - self.archived + 1);
        let mut kept = spooled_tempfile(IN_MEMORY);
        let mut buffer = vec![0; 64 << 10];
        loop {
            let length = whole.read(&mut buffer).map_err(AddError::Io)?;
            if length == 0 {
                break;
            }
            self.archived += length as u64;
            let written = io::Write::write_all(&mut kept, &buffer[..length]);
            written.context("cannot write a temporary file").map_err(AddError::Machine)?;
        }
        if self.archived > MOST_ARCHIVED {
            let most = MOST_ARCHIVED >> 30;
            return Err(AddError::Full(too_much(
                format!("more than {most} GiB of archives inside"),
                format!("中のアーカイブが {most} GiB を超えています"),
            )));
        }
        io::Seek::rewind(&mut kept).context("cannot read a temporary file").map_err(AddError::Machine)?;
        self.archives.push((path, kept));
        Ok(())
    }

    /// Adds a source that is another name of one that was added before. Returns whether there is such a one.
    pub fn add_same(&mut self, name: &str, as_name: &str) -> bool {
        let Some(text) = self.sources.get(&self.path(as_name)).cloned() else { return false };
        self.bytes += text.as_ref().map_or(0, |text| text.len() as u64);
        let fits = self.bytes <= MOST_BYTES;
        if fits {
            self.sources.insert(self.path(name), text);
        }
        fits
    }

    /// What is in the way if all that there is is one file, or an archive, that is not read here.
    pub fn obstacle(&mut self) -> Option<Obstacle> {
        let (path, obstacle) = self.closed.take()?;
        (self.entries == 1 || path::is_archive(&path)).then_some(obstacle)
    }

    fn name(&mut self, path: String) {
        if self.others.len() < MOST_NAMES {
            self.others.push(path);
        }
    }

    fn put_beside(&mut self, rest: String) {
        self.beside.push(rest);
    }
}

/// Whether two texts are the same but for the ends of their lines.
pub fn is_same(a: &[u8], b: &[u8]) -> bool {
    let without = |text: &[u8]| text.iter().copied().filter(|&byte| byte != b'\r').collect::<Vec<_>>();
    a == b || without(a) == without(b)
}

fn why_not(kind: Kind, length: u64) -> Option<Sentence> {
    match kind {
        Kind::Link => Some(Sentence::new(
            "it is a link, which is not followed; hand in the file itself",
            "リンクはたどりません。ファイルそのものを提出してください",
        )),
        Kind::Special => Some(Sentence::new("it is not a regular file", "通常のファイルではありません")),
        Kind::File => (length > LONGEST_FILE).then(too_long),
    }
}

fn too_long() -> Sentence {
    let most = LONGEST_FILE >> 10;
    Sentence::new(
        format!("it is longer than {most} KiB, the most that is taken"),
        format!("{most} KiB を超えるファイルは採点できません"),
    )
}

fn too_much(english: String, japanese: String) -> Obstacle {
    Obstacle::unreadable(
        format!("{english}; hand in the `exercises` folder alone"),
        format!("{japanese}。`exercises` フォルダーだけを提出してください"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIB: &str = "71_prediction/src/lib.rs";

    #[test]
    fn what_tools_leave_behind_is_not_counted() {
        let course = Course::sample();
        let mut pile = Pile::new(&course);
        for i in 0..=MOST_ENTRIES {
            assert_eq!(pile.note(&format!("a/target/debug/{i}.rs"), Kind::File, 1 << 40), Ok(None));
        }
        assert!(matches!(pile.note(LIB, Kind::File, 1), Ok(Some(Wanted::Source(_)))));
        assert!((pile.entries, pile.others.len()) == (1, 0));
    }

    #[test]
    fn too_many_files_are_an_obstacle_and_not_a_matter_of_their_order() {
        let course = Course::sample();
        let mut pile = Pile::new(&course);
        let noted = (0..=MOST_ENTRIES).map(|i| pile.note(&format!("{i}.txt"), Kind::File, 1).err());
        let why = noted.last().flatten().expect("there are too many").why;
        assert!(why.english.contains("100000") && why.japanese.contains("exercises"), "{why}");
        assert_eq!(pile.others.len(), MOST_NAMES);
    }

    #[test]
    fn what_is_too_long_is_left_out_whatever_length_it_claims() {
        let course = Course::sample();
        let mut pile = Pile::new(&course);
        assert_eq!(pile.note(LIB, Kind::File, LONGEST_FILE + 1), Ok(None));
        let wanted = pile.note("71_prediction/src/a.rs", Kind::File, 5).expect("there is room").expect("it is wanted");
        pile.add(wanted, io::repeat(b' ')).expect("it can be read");
        assert!(pile.sources.values().all(Result::is_err) && pile.sources.len() == 2);
    }

    #[test]
    fn so_many_sources_as_no_course_has_are_an_obstacle() {
        let course = Course::sample();
        let mut pile = Pile::new(&course);
        let mut add = |i: u64| {
            let wanted = Wanted::Source(format!("{i}.rs"));
            pile.add(wanted, io::repeat(b' ').take(LONGEST_FILE)).map_err(|error| matches!(error, AddError::Full(_)))
        };
        let most = MOST_BYTES / LONGEST_FILE;
        assert!((0..most).all(|i| add(i).is_ok()) && add(most) == Err(true));
    }

    #[test]
    fn files_of_the_course_are_nothing_to_tell_whatever_their_ends_of_lines() {
        let course = Course::find().expect("the course is there");
        let mut pile = Pile::new(&course);
        let readme = fs::read_to_string(course.root.join("exercises/71_prediction/README.md")).expect("it is there");
        for (name, text) in [
            ("a/71_prediction/README.md", readme.clone()),
            ("b/71_prediction/README.md", readme.replace('\n', "\r\n")),
            ("c/71_prediction/README.md", "mine".into()),
            ("c/71_prediction/notes.txt", "mine".into()),
            ("c/solutions/71_prediction/notes.txt", "mine".into()),
        ] {
            if let Some(wanted) = pile.note(name, Kind::File, text.len() as u64).expect("there is room") {
                pile.add(wanted, text.as_bytes()).expect("it can be read");
            }
        }
        assert_eq!(pile.beside, ["README.md", "notes.txt"]);
    }
}
