//! Prepared data: the headlines of five publishers in three parts, and the vectors of their words.

use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;
use std::{fs, io};

use crate::error::{Error, Place};
use crate::headline::{Headline, tokenize};
use crate::news::{self, Article, Corpus};
use crate::open::Input;
use crate::split::{self, Split};
use crate::{Dataset, Folder, Source, WordVectors, word2vec};

/// The publishers of problem 50, whose names must be just these: there is a "Reuters UK" that does not count.
pub const PUBLISHERS: [&str; 5] = ["Reuters", "Huffington Post", "Businessweek", "Contactmusic.com", "Daily Mail"];

/// What the file of vectors is called in the folder.
const VECTORS: &str = "vectors.bin";

/// The file that tells how the folder was made.
const NOTES: &str = "notes.txt";

/// Everything that is in the folder.
const FILES: [&str; 5] = ["train.txt", "valid.txt", "test.txt", VECTORS, NOTES];

/// The headlines of the five publishers in the corpus, and what else was found in it.
///
/// # Errors
///
/// If the corpus is [not well-formed](news::read), or no row is of one of the five publishers.
pub fn read_news(input: Input) -> Result<(Vec<Headline>, Corpus), Error> {
    let file = input.file().to_owned();
    let mut headlines = Vec::new();
    let corpus = news::read(input, |article| headlines.extend(select(article)))?;
    if headlines.is_empty() {
        let what = format!("{} rows, and none is of one of the five publishers", corpus.rows);
        return Err(Error::new(&file, Place::Whole, what, "this should be the whole newsCorpora.csv"));
    }
    Ok((headlines, corpus))
}

/// The headline of an article, if it is of one of the five publishers.
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
/// If it holds anything else, which replacing it would destroy, or cannot be looked into.
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

/// Longer than any preparation takes.
const ABANDONED: Duration = Duration::from_secs(3600);

/// Removes folders that killed preparations left, as far as that can be done.
fn remove_leftovers(parent: &Path, prefix: &str) {
    let is_old = |entry: &fs::DirEntry| {
        let changed = entry.metadata().and_then(|metadata| metadata.modified());
        changed.is_ok_and(|changed| changed.elapsed().is_ok_and(|age| age > ABANDONED))
    };
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(prefix) && is_old(&entry) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Writes the folder, whole or not at all: it is made beside its place and moved there. `notes` tell how it was made.
///
/// # Errors
///
/// If a part of the split is empty, the folder [may not be replaced](may_replace), or a file cannot be written.
pub fn write(folder: &Path, split: &Split, vectors: &WordVectors, notes: &str) -> Result<(), Error> {
    let step = |path: &Path, result: io::Result<()>| result.map_err(|error| Error::io(path, Place::Whole, &error));
    if let Some((part, _)) = split.parts().iter().find(|(_, part)| part.is_empty()) {
        let what = format!("{part}.txt would be empty: {} headlines are too few", split.len());
        return Err(Error::new(folder, Place::Whole, what, "prepare the whole corpus"));
    }
    may_replace(folder)?;
    let whole = std::path::absolute(folder).map_err(|error| Error::io(folder, Place::Whole, &error))?;
    let (Some(parent), Some(name)) = (whole.parent(), whole.file_name()) else {
        return Err(Error::new(folder, Place::Whole, "this folder has no name of its own", "name another folder"));
    };
    step(parent, fs::create_dir_all(parent))?;
    let prefix = format!(".{}.", name.display());
    remove_leftovers(parent, &prefix);
    let mut scratch = tempfile::Builder::new();
    let scratch = scratch.prefix(&prefix).tempdir_in(parent);
    let scratch = scratch.map_err(|error| Error::io(parent, Place::Whole, &error))?;
    let (new, old) = (scratch.path().join("new"), scratch.path().join("old"));
    step(&new, fs::create_dir(&new))?;
    for (name, part) in split.parts() {
        let path = new.join(format!("{name}.txt"));
        step(&path, fs::write(&path, split::write(part)))?;
    }
    let path = new.join(VECTORS);
    step(&path, fs::write(&path, word2vec::write(vectors)))?;
    let path = new.join(NOTES);
    step(&path, fs::write(&path, notes))?;
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

/// Removes the folder, so that the exercises use the sample again; whether it was there.
///
/// # Errors
///
/// If it holds anything else than prepared data, or cannot be removed.
pub fn remove(folder: &Path) -> Result<bool, Error> {
    may_replace(folder)?;
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        result => result.map(|()| true).map_err(|error| Error::io(folder, Place::Whole, &error)),
    }
}

/// Reads the three parts of a split with `read`, from the files of a folder.
fn parts<T>(folder: &Path, read: impl Fn(Input) -> Result<T, Error>) -> Result<[T; 3], Error> {
    let part = |name: &str| read(Input::open(&folder.join(format!("{name}.txt")), |_| ())?);
    Ok([part("train")?, part("valid")?, part("test")?])
}

/// Reads `train.txt`, `valid.txt` and `test.txt` as people [save them](split::import) in problem 50, and counts the
/// headlines in which a reader that honours quotes has merged rows.
///
/// # Errors
///
/// If one is missing, empty, or not well-formed.
pub fn import_split(folder: &Path) -> Result<(Split, usize), Error> {
    if !folder.join("train.txt").exists()
        && let Ok(entries) = fs::read_dir(folder)
    {
        let names: Vec<_> = entries.flatten().map(|entry| entry.file_name().display().to_string()).collect();
        let what = format!("there is no train.txt in it, but {}", names.join(", "));
        let remedy = "name the folder with your train.txt, valid.txt and test.txt, or rename your files so";
        return Err(Error::new(folder, Place::Whole, what, remedy));
    }
    let parts = parts(folder, split::import)?;
    let merged = parts.iter().map(|part| part.merged).sum();
    let [train, valid, test] = parts.map(|part| part.headlines);
    Ok((Split { train, valid, test }, merged))
}

/// Reads a prepared folder.
///
/// # Errors
///
/// If a file is missing or not well-formed.
pub fn read(folder: &Path) -> Result<Dataset, Error> {
    let [train, valid, test] = parts(folder, split::read)?;
    let split = Split { train, valid, test };
    let vectors = word2vec::read(Input::open(&folder.join(VECTORS), |_| ())?, |_| true)?.vectors;
    let source = Source::Prepared(Folder { path: folder.to_owned(), headlines: split.len() });
    Ok(Dataset::new(source, split, vectors))
}

/// How a prepared folder was made; nothing if it does not tell.
pub fn read_notes(folder: &Path) -> String {
    fs::read_to_string(folder.join(NOTES)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;
    use crate::headline::Category;
    use crate::sample;

    #[test]
    fn near_names_of_publishers_do_not_count() {
        let article = |publisher| Article { title: "t", publisher, category: Category::Business };
        assert!(select(article("Reuters")).is_some());
        for other in ["Reuters UK", "reuters", "Huffington Post \\(blog\\)", "Huffington Post UK", ""] {
            assert_eq!(select(article(other)), None, "{other}");
        }
    }

    #[test]
    fn a_corpus_without_a_row_of_the_five_is_an_error() {
        for (text, rows) in [("", 0), ("1\tt\tu\tReuters UK\tb\ts\th\t1\n", 1)] {
            let error = read_news(Input::memory("news.csv", text.into())).expect_err("there is none").to_string();
            assert!(error.starts_with(&format!("news.csv: {rows} rows, and none")), "{error}");
        }
    }

    #[test]
    fn a_split_with_an_empty_part_is_not_written() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let error = write(&folder.path().join("out"), &Split::default(), &sample::generate(1, 20).vectors, "");
        assert!(error.expect_err("there are no headlines").to_string().contains("train.txt would be empty"));
    }

    #[test]
    fn what_a_killed_preparation_left_goes_with_the_next_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let [old, new, other] = [".out.old", ".out.new", "out.old"].map(|name| folder.path().join(name));
        let long_ago = SystemTime::now() - 2 * ABANDONED;
        for place in [&old, &new, &other] {
            fs::create_dir(place).expect("it can be made");
            let at = if place == &new { SystemTime::now() } else { long_ago };
            fs::File::open(place).and_then(|file| file.set_modified(at)).expect("its time can be set");
        }
        let data = sample::generate(1, 100);
        write(&folder.path().join("out"), &split_of(data.clone()), &data.vectors, "").expect("it can be written");
        assert_eq!([&old, &new, &other].map(|place| place.exists()), [false, true, true]);
    }

    #[test]
    fn only_prepared_data_is_removed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("out");
        assert!(!remove(&out).expect("there is nothing"));
        let data = sample::generate(1, 100);
        write(&out, &split_of(data.clone()), &data.vectors, "").expect("it can be written");
        assert!(remove(&out).expect("it is prepared data") && !out.exists());
        fs::write(folder.path().join("thesis.txt"), "years of work").expect("it can be written");
        remove(folder.path()).expect_err("it holds a thesis");
    }

    fn split_of(data: Dataset) -> Split {
        Split { train: data.train, valid: data.valid, test: data.test }
    }

    #[test]
    fn a_folder_is_read_back_as_it_was_written_and_written_over() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let prepared = folder.path().join("prepared");
        let data = sample::generate(1, 100);
        let split = split_of(data.clone());
        for _ in 0..2 {
            write(&prepared, &split, &data.vectors, "made of words").expect("it can be written");
            assert_eq!(read_notes(&prepared), "made of words");
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
        let data = sample::generate(1, 100);
        let split = split_of(data.clone());
        let error = write(&out, &split, &data.vectors, "").expect_err("it holds a thesis").to_string();
        assert!(error.contains("thesis.txt") && error.contains("new or empty"), "{error}");
        write(&folder.path().join("prepared.csv"), &split, &data.vectors, "").expect("it is a new folder");
        for path in [beside, out] {
            assert_eq!(fs::read_to_string(path.join("thesis.txt")).expect("it is still there"), "years of work");
        }
    }

    #[test]
    fn a_folder_without_a_name_is_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let out = folder.path().join("nothing").join("..");
        let data = sample::generate(1, 100);
        let error = write(&out, &split_of(data.clone()), &data.vectors, "").expect_err("it has none");
        assert!(error.to_string().contains("no name of its own"), "{error}");
    }

    #[test]
    fn a_missing_file_is_named() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let error = read(folder.path()).expect_err("there is nothing").to_string();
        assert!(error.contains("train.txt") && error.contains("check the path"), "{error}");
    }
}
