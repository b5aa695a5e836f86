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
}
