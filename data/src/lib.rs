//! Headlines, word vectors and the bundled sample. To be completed.
use std::collections::HashMap;
use std::fmt;

use ndarray::{Array2, ArrayView1};
use serde::{Deserialize, Serialize};

/// A news category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Category {
    /// b
    Business,
    /// t
    Technology,
    /// e
    Entertainment,
    /// m
    Health,
}

impl Category {
    /// All four, in the order of their labels.
    pub const ALL: [Self; 4] = [Self::Business, Self::Technology, Self::Entertainment, Self::Health];

    /// 0 to 3.
    pub fn label(self) -> usize {
        self as usize
    }
}

/// A headline and its category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headline {
    /// What it is about.
    pub category: Category,
    /// Its text.
    pub title: String,
}

/// Words and their vectors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordVectors {
    words: Vec<String>,
    matrix: Array2<f32>,
    #[serde(skip)]
    index: HashMap<String, usize>,
}

impl WordVectors {
    /// The vector of a word, where it has one.
    pub fn get(&self, word: &str) -> Option<ArrayView1<'_, f32>> {
        self.index.get(word).map(|&row| self.matrix.row(row))
    }
    /// Numbers in a vector.
    pub fn dim(&self) -> usize {
        self.matrix.ncols()
    }
    /// Vectors for words.
    pub fn new(words: Vec<String>, matrix: Array2<f32>) -> Result<Self, std::io::Error> {
        let index = words.iter().enumerate().map(|(row, word)| (word.clone(), row)).collect();
        Ok(Self { words, matrix, index })
    }
}

/// The data of the course.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Where it is from.
    pub source: Source,
    /// To learn from.
    pub train: Vec<Headline>,
    /// To choose by.
    pub valid: Vec<Headline>,
    /// To report on.
    pub test: Vec<Headline>,
    /// The vectors of their words.
    pub vectors: WordVectors,
}

/// Where data is from.
#[derive(Clone, Debug)]
pub struct Source(String);

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The prepared data where there is some, else the bundled sample.
///
/// # Errors
///
/// When prepared data cannot be read.
pub fn load() -> Result<Dataset, std::io::Error> {
    Err(std::io::Error::other("to be written"))
}

/// `0..n` with a progress bar.
pub fn progress(n: usize, _what: &'static str) -> impl Iterator<Item = usize> {
    0..n
}

/// The words of a headline: ASCII punctuation becomes a space, case is kept.
pub fn tokenize(title: &str) -> impl Iterator<Item = &str> {
    title.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty())
}
