//! A folder of generated files that is brought up to date file by file, so that cargo rebuilds only what has changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// Files by their path below a folder, with `/`.
pub type Files = Vec<(String, String)>;

/// Writes the files that differ, and removes those that do not belong there.
///
/// # Errors
///
/// If a file cannot be written or removed.
pub fn bring_up_to_date(folder: &Path, files: &Files, keep: &[&str]) -> Result<()> {
    let kept = keep.iter().map(|name| folder.join(name));
    let mut belonging: BTreeSet<PathBuf> = kept.collect();
    for (name, text) in files {
        let path = folder.join(name);
        if !fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            write(&path, text)?;
        }
        belonging.insert(path);
    }
    for entry in WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        let path = entry.path();
        if !entry.file_type().is_dir() && !belonging.contains(path) {
            fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    Ok(())
}

/// Writes a file, and the folders above it.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(path: &Path, text: &str) -> Result<()> {
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        fs::write(path, text)
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

/// Copies a file, or a folder with all that is in it but `target`, and makes the folders above the copy. Of a link that what it leads
/// to is copied.
///
/// # Errors
///
/// If something cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    let entries = WalkDir::new(from).follow_links(true).into_iter();
    for entry in entries.filter_entry(|entry| !(entry.file_type().is_dir() && entry.file_name() == "target")) {
        let entry = entry.with_context(|| format!("cannot list {}", from.display()))?;
        if entry.file_type().is_file() {
            let below = entry.path().strip_prefix(from).unwrap_or(entry.path());
            let place = if below.as_os_str().is_empty() { to.to_owned() } else { to.join(below) };
            fs::create_dir_all(place.parent().unwrap_or(&place))
                .and_then(|()| fs::copy(entry.path(), &place))
                .with_context(|| format!("cannot copy {} to {}", entry.path().display(), place.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_written_and_what_does_not_belong_there_goes() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        let files = |text: &str| vec![("a/one".to_owned(), text.to_owned()), ("two".to_owned(), "2".to_owned())];
        bring_up_to_date(folder.path(), &files("1"), &[]).expect("it can be written");
        let date = || path("two").metadata().and_then(|metadata| metadata.modified()).expect("it is there");
        let before = date();
        for name in ["a/stray", "Cargo.lock"] {
            fs::write(path(name), "").expect("it can be written");
        }
        bring_up_to_date(folder.path(), &files("one"), &["Cargo.lock"]).expect("it can be written");
        assert_eq!((fs::read_to_string(path("a/one")).expect("it is there").as_str(), date()), ("one", before));
        assert!(!path("a/stray").exists() && path("Cargo.lock").exists());
    }

    #[test]
    fn a_folder_or_a_file_is_copied_without_what_was_built() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        for name in ["from/a/one", "from/two", "from/target/three"] {
            write(&path(name), name).expect("it can be written");
        }
        copy(&path("from"), &path("new/to")).expect("it can be copied");
        copy(&path("from/two"), &path("new/file")).expect("it can be copied");
        assert_eq!(fs::read_to_string(path("new/to/a/one")).expect("it is there"), "from/a/one");
        assert!(path("new/to/two").is_file() && path("new/file").is_file() && !path("new/to/target").exists());
    }
}
