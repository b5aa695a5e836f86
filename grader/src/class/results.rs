//! The results of a class as files, each there whole or not at all. A folder for each student:
//!
//! ```text
//! RESULTS/students/SLUG/person.json    who it is
//!                       KEY.json       a document, named by the SHA-256 of everything that it depends on
//!                       current        the name of the one that belongs to what was handed in last
//!                       upload         what was uploaded last, by a name of its own, and the document that belongs to it
//!                       error.txt      instead, why the grader could not grade it
//!                                      (neither: it is for another part of the class to grade)
//! RESULTS/memory/                      outcomes of problems, so that unchanged ones are not graded again
//! RESULTS/unfinished/                  files of a run that is going on
//! ```
//!
//! Two folders of results are put together by copying one into the other.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::class::layout::person::Person;
use crate::memo::{Key, Memo, write_whole_from};
use crate::process::run_folder::RunFolder;
use crate::report::document::Document;
use crate::report::stored;

const STUDENTS: &str = "students";
const MEMORY: &str = "memory";
const UNFINISHED: &str = "unfinished";
const PERSON: &str = "person.json";
const CURRENT: &str = "current";
const UPLOAD: &str = "upload";
const ERROR: &str = "error.txt";

/// What is said of somebody whom no run has graded.
const NOBODY: &str =
    "not graded in any of the results that are here: put the results of all parts together, or grade the class again";

/// The longest readable part of a folder's name, in characters.
const LONGEST_NAME: usize = 40;

/// Names that some systems keep for devices.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A folder of results.
#[derive(Debug)]
pub struct Results {
    folder: PathBuf,
    /// Where files are until they are whole. What a killed run leaves there goes with the next one.
    unfinished: Option<RunFolder>,
}

/// What there is of one student.
#[derive(Clone, Debug)]
pub struct Student {
    /// Who it is.
    pub person: Person,
    /// The documents of everything that they have handed in, in the order of their names.
    pub documents: Vec<Document>,
    /// Which of them belongs to what was handed in last.
    pub current: Option<usize>,
    /// Why the grader could not grade what was handed in last.
    pub error: Option<String>,
}

impl Student {
    /// The document of what was handed in last.
    pub fn current(&self) -> Option<&Document> {
        self.documents.get(self.current?)
    }
}

impl Results {
    /// The results in a folder, which is made if it is not there: for its owner alone.
    ///
    /// # Errors
    ///
    /// If there can be no such folder.
    pub fn create(folder: &Path) -> Result<Self> {
        let cannot = || format!("cannot make {}", folder.display());
        if !folder.is_dir() {
            fs::create_dir_all(folder).with_context(cannot)?;
            // Names, points and expected values are nothing for other users.
            #[cfg(unix)]
            fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700)).with_context(cannot)?;
        }
        fs::create_dir_all(folder.join(STUDENTS)).with_context(cannot)?;
        Ok(Self { folder: folder.to_owned(), unfinished: Some(RunFolder::new(&folder.join(UNFINISHED))?) })
    }

    /// The results that are in a folder.
    ///
    /// # Errors
    ///
    /// If there are none.
    pub fn open(folder: &Path) -> Result<Self> {
        let is_there = folder.join(STUDENTS).is_dir();
        ensure!(is_there, "{} holds no results; `grader class INPUT --out {0}` makes them", folder.display());
        Ok(Self { folder: folder.to_owned(), unfinished: None })
    }

    /// The outcomes of problems.
    pub fn memory(&self) -> Memo {
        Memo::new(self.folder.join(MEMORY))
    }

    /// The document of this name for somebody. One that is damaged is none.
    pub fn find(&self, person: &Person, key: &str) -> Option<Document> {
        let bytes = fs::read(self.student(person).join(format!("{key}.json"))).ok()?;
        stored::read(&bytes).ok()
    }

    /// Keeps a document for somebody, under the name of what it depends on.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn keep(&self, person: &Person, key: &str, document: &Document) -> Result<()> {
        self.write(person, &format!("{key}.json"), &pretty(document)?)
    }

    /// Notes that somebody belongs to the class, whoever grades what they have handed in.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn note_person(&self, person: &Person) -> Result<()> {
        self.write(person, PERSON, &pretty(person)?)
    }

    /// Notes which document belongs to what somebody has handed in last.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn note_current(&self, person: &Person, key: &str) -> Result<()> {
        self.note_person(person)?;
        self.write(person, CURRENT, format!("{key}\n").as_bytes())?;
        match fs::remove_file(self.student(person).join(ERROR)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error).context("cannot remove an old error"),
            _ => Ok(()),
        }
    }

    /// The name of the document that belongs to an upload, if that is the last one.
    pub fn key_of(&self, person: &Person, upload: &str) -> Option<String> {
        let noted = fs::read_to_string(self.student(person).join(UPLOAD)).ok()?;
        let (name, key) = noted.trim_end().split_once(' ')?;
        (name == upload).then(|| key.to_owned())
    }

    /// Notes which document belongs to an upload.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn note_upload(&self, person: &Person, upload: &str, key: &str) -> Result<()> {
        self.write(person, UPLOAD, format!("{upload} {key}\n").as_bytes())
    }

    /// Notes why the grader could not grade what somebody has handed in.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn note_error(&self, person: &Person, why: &str) -> Result<()> {
        self.note_person(person)?;
        self.write(person, ERROR, format!("{why}\n").as_bytes())
    }

    /// Everybody of whom there are results, in the order of their folders' names.
    ///
    /// # Errors
    ///
    /// If a file is not as the grader writes it.
    pub fn students(&self) -> Result<Vec<Student>> {
        let place = self.folder.join(STUDENTS);
        let entries = fs::read_dir(&place).with_context(|| format!("cannot list {}", place.display()))?;
        let mut folders = Vec::new();
        for entry in entries {
            let path = entry.with_context(|| format!("cannot list {}", place.display()))?.path();
            // A run that was killed before anything was known of somebody leaves a folder without a person.
            if path.join(PERSON).is_file() {
                folders.push(path);
            }
        }
        folders.sort();
        folders.iter().map(|folder| read_student(folder)).collect()
    }

    /// The folder of a student.
    fn student(&self, person: &Person) -> PathBuf {
        self.folder.join(STUDENTS).join(slug_of(person))
    }

    /// Writes a file, unless it is as it should be: what is unchanged keeps its date.
    fn write(&self, person: &Person, name: &str, bytes: &[u8]) -> Result<()> {
        let folder = self.student(person);
        let file = folder.join(name);
        if fs::read(&file).is_ok_and(|there| there == bytes) {
            return Ok(());
        }
        let unfinished = self.unfinished.as_ref().map_or(folder.as_path(), RunFolder::path);
        let written = fs::create_dir_all(&folder).and_then(|()| write_whole_from(unfinished, &file, bytes));
        written.with_context(|| format!("cannot write {}", file.display()))
    }
}

/// The name of somebody's folder: harmless on every system, and nobody else's.
pub fn slug_of(person: &Person) -> String {
    slug(&person.key())
}

/// A value as JSON, with a line's end.
fn pretty(value: &impl serde::Serialize) -> Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value).context("cannot write it as JSON")?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn read_student(folder: &Path) -> Result<Student> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let wrong = |name: &str| format!("{} is not as the grader writes it", folder.join(name).display());
    let person = serde_json::from_slice(&read(PERSON)?).with_context(|| wrong(PERSON))?;
    let mut names: Vec<String> = fs::read_dir(folder)
        .with_context(|| format!("cannot list {}", folder.display()))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".json") && name != PERSON)
        .collect();
    names.sort();
    let last = fs::read_to_string(folder.join(CURRENT));
    // Machines that do not see the same may each leave somebody to another part. That must not look as if nothing was handed in.
    let nobody = || last.is_err().then(|| NOBODY.to_owned());
    let error = fs::read_to_string(folder.join(ERROR)).ok().map(|error| error.trim_end().to_owned()).or_else(nobody);
    let last = last.unwrap_or_default();
    let (mut documents, mut current) = (Vec::new(), None);
    for name in &names {
        let document = stored::read(&read(name)?);
        if name.trim_end_matches(".json") == last.trim() {
            current = Some(documents.len());
            documents.push(document.with_context(|| wrong(name))?);
        } else {
            // What another version of the grader has written some time ago may be of another form.
            documents.extend(document);
        }
    }
    Ok(Student { person, documents, current, error })
}

/// A name for the folder of somebody with this key.
fn slug(key: &str) -> String {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let readable: String = key.chars().map(|c| if is_plain(c) { c } else { '_' }).take(LONGEST_NAME).collect();
    if readable == key && !key.is_empty() && !DEVICES.contains(&key) {
        return readable;
    }
    let digest = Key::of("student").with(key).name();
    // No plain name has a point.
    format!("_{readable}.{}", &digest[..12])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_student_has_a_harmless_name_of_its_own() {
        assert_eq!(slug("25b1001"), "25b1001");
        let names = ["../../etc", "田中 太郎", "田中 次郎", "a@b", "nul", "", &"x".repeat(300), "a/b", "a\\b", "."];
        let slugs: std::collections::BTreeSet<_> = names.iter().map(|name| slug(name)).collect();
        assert_eq!(slugs.len(), names.len());
        for slug in slugs {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            assert!(slug.len() < 60 && slug.starts_with('_') && slug.chars().all(is_plain), "{slug}");
        }
    }
}
