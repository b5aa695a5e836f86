//! A file of a crate's sources.

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
