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
    let lines = design.lines().filter_map(|line| Some(line.strip_prefix("- `")?.split_once('`')?.0));
    // Files of one kind are one line together.
    let (folders, files): (Vec<_>, Vec<_>) = lines.partition(|name| name.ends_with("/*"));
    let named: BTreeSet<String> = files.into_iter().filter(|file| file.ends_with(".rs")).map(str::to_owned).collect();
    let is_source =
        |entry: &walkdir::DirEntry| entry.file_type().is_file() && entry.path().extension().is_some_and(|e| e == "rs");
    let path = |entry: walkdir::DirEntry| {
        entry.path().strip_prefix(&grader).expect("it is below").to_string_lossy().replace('\\', "/")
    };
    let is_data = |entry: &walkdir::DirEntry| {
        folders.iter().any(|folder| entry.path() == grader.join(folder.trim_end_matches("/*")))
    };
    for folder in &folders {
        assert!(grader.join(folder.trim_end_matches("/*")).is_dir(), "DESIGN.md has {folder}, which is gone");
    }
    let walk = WalkDir::new(&grader).into_iter().filter_entry(|entry| !is_data(entry));
    let there: BTreeSet<String> = walk.filter_map(Result::ok).filter(is_source).map(path).collect();
    let missing: Vec<_> = there.difference(&named).collect();
    let gone: Vec<_> = named.difference(&there).collect();
    assert!(missing.is_empty() && gone.is_empty(), "DESIGN.md lacks {missing:?} and has {gone:?}, which are gone");
}
