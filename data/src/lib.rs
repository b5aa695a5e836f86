//! Headlines and word vectors for the exercises: the real ones if they have been prepared, else a bundled sample.
//!
//! ```
//! let data = data::sample::bundled();
//! println!("{}", data.source);
//! assert_eq!(data.vectors.dim(), 300);
//! ```

mod error;
mod foreign;
mod headline;
pub mod news;
pub mod npy;
mod open;
pub mod prepare;
mod progress;
pub mod sample;
pub mod split;
mod table;
mod vectors;
pub mod word2vec;

use std::fmt;
use std::path::{Path, PathBuf};

use split::Split;

pub use crate::error::{Error, Place};
pub use crate::headline::{Category, Headline, tokenize};
pub use crate::open::Input;
pub use crate::progress::{Bar, progress};
pub use crate::vectors::WordVectors;

/// The environment variable that names another folder of prepared data.
pub const FOLDER_VARIABLE: &str = "NLP100_DATA";

/// Everything that the exercises need.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Where it is from, for the reader of a program's output.
    pub source: Source,
    /// Headlines to learn from.
    pub train: Vec<Headline>,
    /// Headlines to choose by.
    pub valid: Vec<Headline>,
    /// Headlines to report on.
    pub test: Vec<Headline>,
    /// Vectors of their words.
    pub vectors: WordVectors,
}

impl Dataset {
    /// The headlines of `split` with the vectors of their words.
    pub fn new(source: Source, split: Split, vectors: WordVectors) -> Self {
        let Split { train, valid, test } = split;
        Self { source, train, valid, test, vectors }
    }

    /// The three parts and what their files are called.
    pub fn parts(&self) -> [(&'static str, &[Headline]); 3] {
        [("train", &self.train), ("valid", &self.valid), ("test", &self.test)]
    }
}

/// Where data is from, and how much there is: one line that a program prints first.
///
/// ```
/// let source = data::Source::Sample { seed: 1, headlines: 8000 };
/// assert_eq!(source.to_string(), "data: the bundled sample (made up, seed 1), 8000 headlines");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Made by this crate from a seed.
    Sample {
        /// The seed.
        seed: u64,
        /// The number of headlines in all three parts.
        headlines: usize,
    },
    /// Prepared from the real files.
    Prepared(Folder),
}

/// A folder of prepared data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// The number of headlines in all three parts.
    pub headlines: usize,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sample { seed, headlines } => {
                write!(f, "data: the bundled sample (made up, seed {seed}), {headlines} headlines")
            }
            Self::Prepared(Folder { path, headlines }) => {
                let here = std::env::current_dir().unwrap_or_default();
                let path = path.strip_prefix(here).unwrap_or(path);
                write!(f, "data: prepared, in {}, {headlines} headlines", path.display())
            }
        }
    }
}

/// The prepared data if there is some, else the bundled sample.
///
/// Prepared data is looked for in the folder that `NLP100_DATA` names, else in `data/prepared` of the course.
///
/// # Errors
///
/// If there is prepared data that cannot be read, or `NLP100_DATA` names a folder without any.
pub fn load() -> Result<Dataset, Error> {
    match std::env::var_os(FOLDER_VARIABLE).filter(|folder| !folder.is_empty()) {
        Some(folder) => prepare::read(Path::new(&folder)),
        None => match prepared_folder().filter(|folder| folder.exists()) {
            Some(folder) => prepare::read(&folder),
            None => Ok(sample::bundled()),
        },
    }
}

/// Where `prepare` writes, and the exercises look; `None` if no [course](place::course_folder) is around.
pub fn prepared_folder() -> Option<PathBuf> {
    Some(place::course_folder()?.join("data/prepared"))
}
