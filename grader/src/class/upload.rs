//! What tells an upload from all others before anything of it is unpacked: then an unchanged one is neither unpacked nor read.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walkdir::WalkDir;

use crate::build::course::workshop::Workshop;
use crate::memo::Key;
use crate::submission::Part;
use crate::submission::archive_file::ArchiveFile;
use crate::submission::folder;
use crate::submission::path::is_noisy_folder;

/// What decides what is taken from an upload, and is the same for everybody: this very program, and the files with which what lies
/// beside `src` is compared.
#[derive(Clone, Debug)]
pub struct Uploads(Key);

impl Uploads {
    /// Uploads for a course, read by this program.
    ///
    /// # Errors
    ///
    /// If the program or the exercises cannot be read.
    pub fn of(workshop: &Workshop) -> Result<Self> {
        let program = digest(&workshop.launcher)?.context("the grader's own program is no file")?;
        Self::new(&program, &workshop.course.root.join("exercises"))
    }

    fn new(program: &str, exercises: &Path) -> Result<Self> {
        let mut key = Key::of("upload").with(program);
        let is_wanted = |entry: &walkdir::DirEntry| {
            entry.depth() == 0
                || !entry.file_type().is_dir()
                || !is_noisy_folder(&entry.file_name().to_string_lossy(), "")
        };
        for entry in WalkDir::new(exercises).sort_by_file_name().into_iter().filter_entry(is_wanted) {
            let entry = entry.context("cannot list the exercises")?;
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(exercises).unwrap_or(entry.path());
                let bytes =
                    fs::read(entry.path()).with_context(|| format!("cannot read {}", entry.path().display()))?;
                key = key.with(path.to_string_lossy().as_bytes()).with(bytes);
            }
        }
        Ok(Self(key))
    }

    /// The name of an upload of which nothing was taken yet: of its files with their names, and of what is known of it otherwise, such as
    /// whose it is, the course and the seed. `None` if a part is so large, or of such a kind, that it has to be read.
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    pub fn name(&self, known: &[u8], parts: &[Part]) -> Result<Option<String>> {
        let mut key = self.0.clone().with(known);
        for Part { name, path } in parts {
            let digest = match path.is_dir() {
                true => folder::digest(path),
                // A pipe would be waited for.
                false if !path.is_file() => None,
                false => digest(path)?,
            };
            let Some(digest) = digest else { return Ok(None) };
            key = key.with(name).with(if path.is_dir() { "folder" } else { "file" }).with(digest);
        }
        Ok((!parts.is_empty()).then(|| key.name()))
    }
}

fn digest(file: &Path) -> Result<Option<String>> {
    let file = ArchiveFile::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(file.and_then(|file| file.sha256))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upload_has_another_name_if_anything_differs_that_decides_what_is_taken() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        fs::create_dir_all(path("exercises/71_prediction/target")).expect("it can be made");
        let write = |name: &str, text: &str| fs::write(path(name), text).expect("it can be written");
        for name in ["exercises/71_prediction/README.md", "a.zip", "b.zip"] {
            write(name, "x");
        }
        let intake = |program: &str| Uploads::new(program, &path("exercises")).expect("it can be read");
        let part = |name: &str, file: &str| Part { name: name.into(), path: path(file) };
        let name = |intake: &Uploads, known: &str, parts: &[Part]| {
            intake.name(known.as_bytes(), parts).expect("it can be read")
        };
        let first = intake("1");
        let here = name(&first, "s01", &[part("a.zip", "a.zip")]);
        assert!(here.is_some());
        assert_eq!(name(&first, "s01", &[part("a.zip", "b.zip")]), here, "the same bytes under the same name");
        let both = [part("a.zip", "a.zip"), part("b.zip", "b.zip")];
        for other in [
            name(&intake("2"), "s01", &both[..1]),
            name(&first, "s02", &both[..1]),
            name(&first, "s01", &[part("b.zip", "a.zip")]),
            name(&first, "s01", &both),
        ] {
            assert!(other.is_some() && other != here);
        }
        write("exercises/71_prediction/target/x.o", "x");
        assert_eq!(name(&intake("1"), "s01", &both[..1]), here, "what tools leave behind is no part of the course");
        write("exercises/71_prediction/README.md", "y");
        assert_ne!(name(&intake("1"), "s01", &both[..1]), here);
        write("a.zip", "z");
        assert_ne!(name(&first, "s01", &both[..1]), here);
        let folder = |name: &str| [part(name, "exercises")];
        let whole = name(&first, "s01", &folder("s01"));
        assert!(whole.is_some() && whole != name(&first, "s01", &folder("s02")));
        write("exercises/71_prediction/README.md", "x");
        assert_ne!(name(&first, "s01", &folder("s01")), whole);
        assert_eq!(name(&first, "s01", &[]), None);
        assert_eq!(name(&first, "s01", &[part("c.zip", "c.zip")]), None, "that it is gone, is said when it is read");
    }
}
