//! The files of a crate's sources.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// A file of a crate's sources.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceFile {
    /// Its path below `src`, with `/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl SourceFile {
    /// A file with this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// Whether it belongs to the crate's program, which is not graded.
    pub fn is_of_the_program(&self) -> bool {
        self.path == "main.rs" || self.path.starts_with("bin/")
    }
}

/// The source files of a crate, by its folder.
///
/// # Errors
///
/// If a file cannot be read.
pub fn read_sources(folder: &Path) -> Result<Vec<SourceFile>> {
    let src = folder.join("src");
    let mut sources = Vec::new();
    for entry in WalkDir::new(&src).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list {}", src.display()))?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(&src).context("walked out of the folder")?.to_string_lossy();
            let text = fs::read_to_string(entry.path()).with_context(|| format!("cannot read {name}"))?;
            sources.push(SourceFile::new(name.replace('\\', "/"), text));
        }
    }
    Ok(sources)
}
