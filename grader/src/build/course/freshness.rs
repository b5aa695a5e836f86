//! Whether cargo has anything to do: it needs half a second to find out, and here it is a look at a few hundred dates.

use std::ffi::OsStr;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use std::{env, fs, io};

use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use crate::build::course::cargo;

/// What cargo made, as long as nothing has changed that it was made from.
#[derive(Serialize, Deserialize)]
struct Note<T> {
    from: u64,
    made: u64,
    value: T,
}

/// What judges and stubs are made from, in the repository.
const SOURCES: &[&str] = &["Cargo.toml", "Cargo.lock", ".cargo", "data", "grader"];

/// And of every exercise and solution. What students write is not among it.
const OF_EACH: &[(&str, &[&str])] = &[("exercises", &["Cargo.toml", "tests"]), ("solutions", &["Cargo.toml", "src"])];

/// What cargo made last time, where it would make the same again.
pub fn recall<T: for<'a> Deserialize<'a>>(
    file: &Path,
    inputs: &[PathBuf],
    outputs: impl Fn(&T) -> Vec<PathBuf>,
) -> Option<T> {
    let note: Note<T> = serde_json::from_str(&fs::read_to_string(file).ok()?).ok()?;
    let made = dates(&outputs(&note.value)).ok()?;
    (note.made == made && note.from == origin(inputs).ok()?).then_some(note.value)
}

/// Notes what cargo has made.
pub fn note<T: Serialize>(file: &Path, inputs: &[PathBuf], outputs: &[PathBuf], value: &T) {
    let note = || Ok::<_, io::Error>(Note { from: origin(inputs)?, made: dates(outputs)?, value });
    // Without a note cargo is asked again.
    let _ = note().and_then(|note| fs::write(file, serde_json::to_string(&note)?));
}

/// The repository's files that a build takes in, below its top folder.
pub fn sources(root: &Path) -> Vec<PathBuf> {
    let mut sources: Vec<_> = SOURCES.iter().map(|name| root.join(name)).collect();
    for (group, parts) in OF_EACH {
        let folders = fs::read_dir(root.join(group)).into_iter().flatten().filter_map(Result::ok);
        sources.extend(folders.flat_map(|folder| parts.iter().map(move |part| folder.path().join(part))));
    }
    sources.sort();
    sources
}

/// The dates of all files in these places, and the settings that reach cargo from outside.
fn origin(places: &[PathBuf]) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    let reaches_cargo = |name: &OsStr| {
        let text = name.to_string_lossy();
        (text.starts_with("CARGO_") || text.starts_with("RUST")) && !cargo::is_of_a_package(name)
    };
    let mut settings: Vec<_> = env::vars_os().filter(|(name, _)| reaches_cargo(name)).collect();
    settings.sort();
    settings.hash(&mut hasher);
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let own = env::current_exe()?;
    let toolchain = env::home_dir().map(|home| home.join(".rustup/settings.toml"));
    for file in home.map(|home| home.join("config.toml")).into_iter().chain(toolchain).chain([own]) {
        dates(&[file]).unwrap_or_default().hash(&mut hasher);
    }
    for place in places {
        // What is built lies elsewhere, but a student's folder may hold anything.
        let walk = WalkDir::new(place).sort_by_file_name().into_iter();
        let entries = walk.filter_entry(|entry| entry.file_name() != "target" && entry.file_name() != "attacks");
        let files = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        let files: Vec<_> = files.map(walkdir::DirEntry::into_path).collect();
        dates(&files)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// Names, lengths and dates of some files in one number.
///
/// # Errors
///
/// When one of them is not there.
pub fn dates(files: &[PathBuf]) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        let metadata = fs::metadata(file)?;
        let modified = metadata.modified()?.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
        (file, metadata.len(), modified.as_nanos()).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_holds_until_something_that_it_was_made_from_or_what_was_made_changes() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("from")).expect("can make folders");
        let write = |name: &str, text: &str| fs::write(path(name), text).expect("can write files");
        write("from/source", "a");
        write("made", "b");
        let inputs = [path("from")];
        let recalled = || recall::<Vec<PathBuf>>(&path("note"), &inputs, Clone::clone);
        assert_eq!(recalled(), None);
        let noted = || note(&path("note"), &inputs, &[path("made")], &vec![path("made")]);
        noted();
        assert_eq!(recalled(), Some(vec![path("made")]));
        write("from/source", "aa");
        assert_eq!(recalled(), None);
        noted();
        write("from/another", "a");
        assert_eq!(recalled(), None);
        noted();
        write("made", "bb");
        assert_eq!(recalled(), None);
        noted();
        fs::remove_file(path("made")).expect("can remove files");
        assert_eq!(recalled(), None);
    }
}
