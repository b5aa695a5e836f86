//! How a check ended.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use wire::Verdict;

/// How one check ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub message: String,
    /// Where it went wrong: file, line and column.
    pub place: String,
    /// The last call of the student's code, with its arguments.
    pub call: String,
    /// What the student's code printed.
    pub output: String,
    /// The known mistake that answers as the student's code does.
    pub mistake: Option<Mistake>,
    /// From start to end.
    pub time: Duration,
    /// Processor time of the student's code, if it is known. Checks that were run together have that of all.
    #[serde(default)]
    pub processor_time: Option<Duration>,
    /// The most memory of the student's code at a time, in bytes, if it is known.
    #[serde(default)]
    pub memory: Option<u64>,
}

impl Outcome {
    /// An outcome that has no more to say than this.
    pub fn new(verdict: Verdict, message: &str) -> Self {
        Self {
            verdict,
            message: message.into(),
            place: String::new(),
            call: String::new(),
            output: String::new(),
            mistake: None,
            time: Duration::ZERO,
            processor_time: None,
            memory: None,
        }
    }
}

/// A mistake that students make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistake {
    /// The file's name without its ending.
    pub id: String,
    /// What is wrong, in an English sentence.
    pub sentence: String,
    /// The same in Japanese.
    pub sentence_ja: String,
    /// What to do next, in English.
    pub next: String,
    /// The same in Japanese.
    pub next_ja: String,
}
