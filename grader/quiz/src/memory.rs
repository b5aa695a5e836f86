//! What was answered before: a file in `target/nlp100`, which counts for nothing and may be deleted.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// How a question was answered so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// How many times it was asked.
    pub asked: u32,
    /// How many times it was answered right.
    pub right: u32,
    /// Whether the last answer was right.
    pub last_right: bool,
}

/// All answers so far.
#[derive(Debug)]
pub struct Memory {
    path: PathBuf,
    records: BTreeMap<String, Record>,
}

impl Memory {
    /// What the file at `path` remembers; nothing if there is none, or it is not to be read.
    pub fn open(path: &Path) -> Self {
        let records = fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { path: path.into(), records }
    }

    /// How a question was answered.
    pub fn of(&self, problem: u32, question: &str) -> Record {
        self.records.get(&key(problem, question)).copied().unwrap_or_default()
    }

    /// Remembers an answer.
    ///
    /// # Errors
    ///
    /// If the file cannot be written: a sentence that names it.
    pub fn add(&mut self, problem: u32, question: &str, is_right: bool) -> Result<(), String> {
        let record = self.records.entry(key(problem, question)).or_default();
        record.asked += 1;
        record.right += u32::from(is_right);
        record.last_right = is_right;
        // Whole or not at all, as in problem 76.
        let write = || {
            let mut file = tempfile::NamedTempFile::new_in(self.path.parent().unwrap_or(Path::new(".")))?;
            file.write_all(&serde_json::to_vec_pretty(&self.records)?)?;
            file.persist(&self.path)?;
            Ok(())
        };
        write().map_err(|error: std::io::Error| format!("{}: {error}", screen::shown(&self.path)))
    }
}

fn key(problem: u32, question: &str) -> String {
    format!("{problem}/{question}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_remembered_and_a_spoilt_file_is_a_fresh_start() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("quiz.json");
        let mut memory = Memory::open(&path);
        assert_eq!(memory.of(72, "roulette"), Record::default());
        memory.add(72, "roulette", true).expect("it can be written");
        memory.add(72, "roulette", false).expect("it can be written");
        assert_eq!(Memory::open(&path).of(72, "roulette"), Record { asked: 2, right: 1, last_right: false });
        assert_eq!(Memory::open(&path).of(73, "roulette"), Record::default());
        fs::write(&path, "cut of").expect("it can be written");
        assert_eq!(Memory::open(&path).of(72, "roulette"), Record::default());
    }
}
