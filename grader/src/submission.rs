//! A submission: which of its files count, and which are left aside.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use crate::course::{Course, Problem};
use crate::punch;

/// The longest source file that is taken, in bytes.
const LONGEST_FILE: u64 = 256 << 10;

/// The most source files that are taken from one exercise.
const MOST_FILES: usize = 200;

/// What is graded.
#[derive(Clone, Debug)]
pub enum Submission {
    /// The reference solutions.
    Solutions,
    /// A copy of the course with a student's work in it, or its `exercises` folder alone.
    Folder(PathBuf),
}

/// The sources of one exercise.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Paths below `src`, with `/`, and what the files hold.
    pub files: Vec<(String, String)>,
    /// What was left aside, and why, one line each.
    pub ignored: Vec<String>,
}

impl Submission {
    /// Reads the sources of `problem`: `src/**/*.rs`, regular files, UTF-8, of a sensible size and number.
    ///
    /// # Errors
    ///
    /// When the submission is not there at all, or the course's own solution cannot be read.
    pub fn sources(&self, course: &Course, problem: &Problem) -> Result<Sources> {
        match self {
            Self::Solutions => Ok(Sources { files: punch::as_exercise(course, problem)?, ignored: Vec::new() }),
            Self::Folder(folder) => read_sources(&exercise_in(folder, problem)?),
        }
    }
}

/// The exercise's folder in the submission.
fn exercise_in(folder: &Path, problem: &Problem) -> Result<PathBuf> {
    if !folder.is_dir() {
        bail!("{} is not a folder; --submission takes a copy of the course or its exercises folder", folder.display());
    }
    let inside = problem.exercise(folder);
    Ok(if folder.join("exercises").is_dir() { inside } else { folder.join(&problem.folder) })
}

/// An exercise that is not there has no sources, so it does not compile, and costs no other problem anything.
fn read_sources(exercise: &Path) -> Result<Sources> {
    let src = exercise.join("src");
    let mut sources = Sources::default();
    let linked = |path: &Path| fs::symlink_metadata(path).is_ok_and(|metadata| metadata.file_type().is_symlink());
    if linked(exercise) || linked(&src) {
        sources.ignored.push("src: a link, where a folder should be".into());
        return Ok(sources);
    }
    if !src.is_dir() {
        return Ok(sources);
    }
    for entry in WalkDir::new(&src).sort_by_file_name() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                sources.ignored.push(format!("src: {error}"));
                continue;
            }
        };
        if entry.file_type().is_dir() {
            continue;
        }
        let path = entry.path().strip_prefix(&src).context("walked out of the folder")?;
        let name = path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        match read_source(&entry, &name, sources.files.len()) {
            Ok(text) => sources.files.push((name, text)),
            Err(why) => sources.ignored.push(format!("src/{name}: {why}")),
        }
    }
    Ok(sources)
}

fn read_source(entry: &walkdir::DirEntry, name: &str, files: usize) -> Result<String, String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    let length = entry.metadata().map_err(|error| error.to_string())?.len();
    if !entry.file_type().is_file() {
        return Err("not a regular file".into());
    }
    if !name.ends_with(".rs") || !name.chars().all(is_plain) {
        return Err("only files with plain names that end in .rs are taken".into());
    }
    if length > LONGEST_FILE {
        return Err(format!("{length} bytes, and {LONGEST_FILE} are the most"));
    }
    if files >= MOST_FILES {
        return Err(format!("more than {MOST_FILES} files"));
    }
    let bytes = fs::read(entry.path()).map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| format!("not UTF-8 ({})", error.utf8_error()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources_of(files: &[(&str, &[u8])]) -> Sources {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, bytes) in files {
            let path = folder.path().join("src").join(name);
            fs::create_dir_all(path.parent().expect("it has a parent")).expect("can make folders");
            fs::write(path, bytes).expect("can write files");
        }
        read_sources(folder.path()).expect("can be read")
    }

    #[test]
    fn sources_in_folders_are_taken_and_others_listed() {
        let sources =
            sources_of(&[("lib.rs", b"//! a"), ("deep/er.rs", b"//! b"), ("notes.txt", b"c"), ("bad.rs", b"\xff")]);
        let names: Vec<_> = sources.files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["deep/er.rs", "lib.rs"]);
        assert_eq!(sources.ignored.len(), 2, "{:?}", sources.ignored);
    }

    #[test]
    fn a_file_that_is_too_long_is_left_aside() {
        let long = vec![b' '; LONGEST_FILE as usize + 1];
        let sources = sources_of(&[("lib.rs", &long)]);
        assert!(sources.files.is_empty() && sources.ignored[0].contains("are the most"), "{:?}", sources.ignored);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("src")).expect("can make folders");
        std::os::unix::fs::symlink("/etc/hostname", folder.path().join("src/lib.rs")).expect("can make links");
        let sources = read_sources(folder.path()).expect("can be read");
        assert!(sources.files.is_empty() && sources.ignored[0].contains("not a regular file"), "{:?}", sources.ignored);
    }
}
