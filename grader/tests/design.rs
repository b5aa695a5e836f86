//! Keeps `grader/DESIGN.md` true: a line for every file, and no line for a file that is gone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The top of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn the_design_has_a_line_for_every_source_file_and_no_other() {
    let grader = root().join("grader");
    let design = fs::read_to_string(grader.join("DESIGN.md")).expect("there is a design");
    let named: BTreeSet<String> = design
        .lines()
        .filter_map(|line| line.strip_prefix("- `")?.split_once('`'))
        .map(|(file, _)| file.to_owned())
        .filter(|file| file.ends_with(".rs"))
        .collect();
    let is_source =
        |entry: &walkdir::DirEntry| entry.file_type().is_file() && entry.path().extension().is_some_and(|e| e == "rs");
    let path = |entry: walkdir::DirEntry| {
        entry.path().strip_prefix(&grader).expect("it is below").to_string_lossy().replace('\\', "/")
    };
    // The attacks are one line together, and so are the rewritten mistakes.
    let is_data =
        |entry: &walkdir::DirEntry| ["attacks", "tests/rewritten"].iter().any(|name| entry.path() == grader.join(name));
    let walk = WalkDir::new(&grader).into_iter().filter_entry(|entry| !is_data(entry));
    let there: BTreeSet<String> = walk.filter_map(Result::ok).filter(is_source).map(path).collect();
    let missing: Vec<_> = there.difference(&named).collect();
    let gone: Vec<_> = named.difference(&there).collect();
    assert!(missing.is_empty() && gone.is_empty(), "DESIGN.md lacks {missing:?} and has {gone:?}, which are gone");
}
