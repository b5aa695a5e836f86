//! Where the texts are.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The top of the repository. cargo says at run time where this crate is, so a repository that was moved is found as well.
pub fn top() -> PathBuf {
    Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../..")
}

/// A file of the repository.
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The Markdown files beside the exercises and in them.
pub fn texts() -> Vec<PathBuf> {
    let list = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
    };
    let all = list(&top().join("exercises")).into_iter();
    let all = all.flat_map(|path| if path.is_dir() { list(&path) } else { vec![path] });
    let texts: Vec<_> = all.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    assert!(texts.len() > 40, "there are only {} texts", texts.len());
    texts
}
