//! A sentence about a submission, in both languages.

use std::fmt;

/// A sentence in English and in Japanese.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// In English.
    pub english: String,
    /// In Japanese.
    pub japanese: String,
}

impl Sentence {
    /// A sentence in both languages.
    pub fn new(english: impl Into<String>, japanese: impl Into<String>) -> Self {
        Self { english: english.into(), japanese: japanese.into() }
    }

    /// The sentence with the name of what it is about in front.
    pub fn about(&self, name: &str) -> Self {
        Self::new(format!("{name}: {}", self.english), format!("{name}: {}", self.japanese))
    }
}

impl fmt::Display for Sentence {
    /// Both languages, a line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.english, self.japanese)
    }
}
