//! Prepared data: the headlines of five publishers in three parts, and the vectors of their words.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{fs, io, process};

use crate::error::{Error, Place};
use crate::headline::{Headline, tokenize};
use crate::news::Article;
use crate::open::Input;
use crate::split::{self, Split};
use crate::{Dataset, Folder, Source, WordVectors, word2vec};

/// The publishers of problem 50, whose names must be just these: there is a "Reuters UK" that does not count.
pub const PUBLISHERS: [&str; 5] = ["Reuters", "Huffington Post", "Businessweek", "Contactmusic.com", "Daily Mail"];

/// What the file of vectors is called in the folder.
const VECTORS: &str = "vectors.bin";

/// Everything that is in the folder.
const FILES: [&str; 4] = ["train.txt", "valid.txt", "test.txt", VECTORS];

/// The headline of an article, where it is of one of the five publishers.
pub fn select(article: Article<'_>) -> Option<Headline> {
    let wanted = PUBLISHERS.contains(&article.publisher);
    wanted.then(|| Headline { category: article.category, title: article.title.to_owned() })
}

/// Every word of every headline.
pub fn words(split: &Split) -> HashSet<String> {
    split
        .parts()
        .iter()
        .flat_map(|(_, part)| part.iter())
        .flat_map(|headline| tokenize(&headline.title))
        .map(str::to_owned)
        .collect()
}

/// Whether `prepare` may write this folder: one that does not exist yet, is empty, or holds prepared data only.
///
/// # Errors
///
/// When it holds anything else, which replacing it would destroy, or cannot be looked into.
pub fn may_replace(folder: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::io(folder, Place::Whole, &error)),
    };
    for entry in entries {
        let name = entry.map_err(|error| Error::io(folder, Place::Whole, &error))?.file_name();
        if !FILES.iter().any(|file| name == *file) {
            let what = format!("the folder holds {}, which is not prepared data", name.display());
            return Err(Error::new(folder, Place::Whole, what, "name a folder that is new or empty"));
        }
    }
    Ok(())
}

/// Writes the folder, whole or not at all: it is made beside its place and moved there.
///
/// # Errors
///
/// When the folder [may not be replaced](may_replace), or a file cannot be written.
pub fn write(folder: &Path, split: &Split, vectors: &WordVectors) -> Result<(), Error> {
    let step = |path: &Path, result: io::Result<()>| result.map_err(|error| Error::io(path, Place::Whole, &error));
    may_replace(folder)?;
    let whole = std::path::absolute(folder).map_err(|error| Error::io(folder, Place::Whole, &error))?;
    let (Some(parent), Some(name)) = (whole.parent(), whole.file_name()) else {
        return Err(Error::new(folder, Place::Whole, "this folder has no name of its own", "name another folder"));
    };
    step(parent, fs::create_dir_all(parent))?;
    let scratch = Scratch::new(parent.join(format!(".{}.{}", name.display(), process::id())))?;
    let (new, old) = (scratch.0.join("new"), scratch.0.join("old"));
    step(&new, fs::create_dir(&new))?;
    for (name, part) in split.parts() {
        let path = new.join(format!("{name}.txt"));
        step(&path, fs::write(&path, split::write(part)))?;
    }
    let path = new.join(VECTORS);
    step(&path, fs::write(&path, word2vec::write(vectors)))?;
    let replaces = whole.exists();
    if replaces {
        step(&whole, fs::rename(&whole, &old))?;
    }
    let moved = fs::rename(&new, &whole);
    if moved.is_err() && replaces {
        step(&whole, fs::rename(&old, &whole))?;
    }
    step(&whole, moved)
}

/// A folder that this process made, and that is gone when it is dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn new(path: PathBuf) -> Result<Self, Error> {
        fs::create_dir(&path).map_err(|error| Error::io(&path, Place::Whole, &error))?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left behind if this fails is a hidden folder, and an error here would hide the first one.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Reads `train.txt`, `valid.txt` and `test.txt` of a folder.
///
/// # Errors
///
/// When one is missing or not well-formed.
pub fn read_split(folder: &Path) -> Result<Split, Error> {
    let part = |name: &str| split::read(Input::open(&folder.join(format!("{name}.txt")), |_| ())?);
    Ok(Split { train: part("train")?, valid: part("valid")?, test: part("test")? })
}

/// Reads a prepared folder.
///
/// # Errors
///
/// When a file is missing or not well-formed.
pub fn read(folder: &Path) -> Result<Dataset, Error> {
    let split = read_split(folder)?;
    let vectors = word2vec::read(Input::open(&folder.join(VECTORS), |_| ())?, |_| true)?;
    let source = Source::Prepared(Folder { path: folder.to_owned(), headlines: split.len() });
    let Split { train, valid, test } = split;
    Ok(Dataset { source, train, valid, test, vectors })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::headline::Category;
    use crate::sample;

    #[test]
    fn near_names_of_publishers_do_not_count() {
        let article = |publisher| Article { id: "1", title: "t", publisher, category: Category::Business };
        assert!(select(article("Reuters")).is_some());
        for other in ["Reuters UK", "reuters", "Huffington Post \\(blog\\)", "Huffington Post UK", ""] {
            assert_eq!(select(article(other)), None, "{other}");
        }
    }

    #[test]
    fn a_folder_is_read_back_as_it_was_written_and_written_over() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let prepared = folder.path().join("prepared");
        let data = sample::generate(1, 100);
        let split = Split { train: data.train.clone(), valid: data.valid.clone(), test: data.test.clone() };
        for _ in 0..2 {
            write(&prepared, &split, &data.vectors).expect("it can be written");
            let again = read(&prepared).expect("it can be read");
            assert_eq!((&again.train, &again.valid, &again.test), (&data.train, &data.valid, &data.test));
            assert_eq!(again.vectors, data.vectors);
        }
        assert_eq!(fs::read_dir(folder.path()).expect("it can be listed").count(), 1, "nothing else is left");
    }

    #[test]
    fn a_folder_with_anything_else_in_it_is_left_alone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let beside = folder.path().join("prepared.new");
        let out = folder.path().join("prepared");
        for path in [&beside, &out] {
            fs::create_dir(path).expect("it can be made");
            fs::write(path.join("thesis.txt"), "years of work").expect("it can be written");
        }
        let data = sample::generate(1, 20);
        let split = Split { train: data.train, valid: data.valid, test: data.test };
        let error = write(&out, &split, &data.vectors).expect_err("it holds a thesis").to_string();
        assert!(error.contains("thesis.txt") && error.contains("new or empty"), "{error}");
        write(&folder.path().join("prepared.csv"), &split, &data.vectors).expect("it is a new folder");
        for path in [beside, out] {
            assert_eq!(fs::read_to_string(path.join("thesis.txt")).expect("it is still there"), "years of work");
        }
    }

    #[test]
    fn a_folder_without_a_name_is_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("nothing").join("..");
        let error = write(&out, &Split::default(), &sample::generate(1, 20).vectors).expect_err("it has none");
        assert!(error.to_string().contains("no name of its own"), "{error}");
    }

    #[test]
    fn a_missing_file_is_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let error = read(folder.path()).expect_err("there is nothing").to_string();
        assert!(error.contains("train.txt") && error.contains("check the path"), "{error}");
    }
}
