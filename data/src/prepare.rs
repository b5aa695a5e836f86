//! Prepared data: the headlines of five publishers in three parts, and the vectors of their words.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use crate::error::{Error, Place};
use crate::headline::{Headline, tokenize};
use crate::news::Article;
use crate::open::Input;
use crate::split::{self, Split};
use crate::{Dataset, Source, word2vec};

/// The publishers of problem 50, whose names must be just these: there is a "Reuters UK" that does not count.
pub const PUBLISHERS: [&str; 5] = ["Reuters", "Huffington Post", "Businessweek", "Contactmusic.com", "Daily Mail"];

/// What the file of vectors is called in the folder.
const VECTORS: &str = "vectors.bin";

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

/// Writes the folder, whole or not at all: it is made beside its place and moved there.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(folder: &Path, split: &Split, vectors: &crate::WordVectors) -> Result<(), Error> {
    let made = folder.with_extension("new");
    let old = folder.with_extension("old");
    let step = |path: &Path, result: std::io::Result<()>| result.map_err(|error| Error::io(path, Place::Whole, &error));
    for leftover in [&made, &old] {
        if leftover.exists() {
            step(leftover, fs::remove_dir_all(leftover))?;
        }
    }
    step(&made, fs::create_dir_all(&made))?;
    for (name, part) in split.parts() {
        let path = made.join(format!("{name}.txt"));
        step(&path, fs::write(&path, split::write(part)))?;
    }
    step(&made, fs::write(made.join(VECTORS), word2vec::write(vectors)))?;
    if folder.exists() {
        step(folder, fs::rename(folder, &old))?;
    }
    step(folder, fs::rename(&made, folder))?;
    if old.exists() {
        step(&old, fs::remove_dir_all(&old))?;
    }
    Ok(())
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
    let Split { train, valid, test } = split;
    Ok(Dataset { source: Source::Prepared(folder.to_owned()), train, valid, test, vectors })
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
    fn a_missing_file_is_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let error = read(folder.path()).expect_err("there is nothing").to_string();
        assert!(error.contains("train.txt") && error.contains("check the path"), "{error}");
    }
}
