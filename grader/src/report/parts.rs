//! The parts of a document that tell of a problem: its checks, how they ended, and where.

use std::fmt;

use serde::{Deserialize, Serialize};
use wire::Verdict;

use crate::judging::outcome::Mistake;
use crate::report::as_text;
use crate::report::format::Language;
use crate::report::points::Points;
use crate::report::printable::Printable;
use crate::score::State;

/// A problem.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProblemPart {
    /// 70 to 79.
    pub number: u32,
    /// The exercise's crate.
    pub name: String,
    /// What it is about, in English.
    pub title: String,
    /// The same in Japanese.
    pub title_ja: String,
    /// The exercise's folder below `exercises`.
    pub folder: String,
    /// The seed of its random inputs.
    #[serde(with = "as_text")]
    pub seed: u64,
    /// How it stands.
    pub state: State,
    /// Points that were earned; `None` if it could not be graded.
    pub score: Option<Points>,
    /// Points that can be earned.
    pub max_score: Points,
    /// Why none of its checks was run; empty if they were.
    pub message: Vec<Line>,
    /// What the compiler said, piece by piece, if it did not compile.
    pub diagnostics: Vec<DiagnosticPart>,
    /// Its checks in the order of the suite.
    pub checks: Vec<CheckPart>,
}

/// A check.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CheckPart {
    /// The problem's number, `/` and the check's name.
    pub id: String,
    /// What is checked, in English.
    pub sentence: String,
    /// The same in Japanese.
    pub sentence_ja: String,
    /// Its part in the problem's points: the weights that passed / all weights × the points, rounded once.
    pub weight: u32,
    /// How it ended.
    pub outcome: OutcomePart,
}

/// How a check ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OutcomePart {
    /// The verdict.
    pub verdict: Verdict,
    /// Why, line by line; empty if the problem says it for all checks.
    pub message: Vec<Line>,
    /// Where the check, or the library that panicked, noticed it.
    pub place: Option<PlacePart>,
    /// Where in the student's code: the line that panicked, or that of the function that was called last.
    pub own_place: Option<PlacePart>,
    /// The last call of the student's code, with its arguments.
    pub call: Printable,
    /// What the student's code printed.
    pub output: Printable,
    /// The known mistake that answers as the student's code does.
    pub mistake: Option<Mistake>,
}

/// A line of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// In English, or in the words of a check, a compiler or the student's code.
    pub text: Printable,
    /// In Japanese if the words are the grader's or the course's.
    pub text_ja: Printable,
    /// Whether it tells the value that the check expected.
    pub tells_expected: bool,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacePart {
    /// The file, relative to the course or with the name of a library in front.
    pub file: Printable,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
}

/// A piece of what the compiler said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiagnosticPart {
    /// How bad it is.
    pub level: Level,
    /// The compiler's number for it, such as `E0308`.
    pub code: Option<String>,
    /// What is wrong, in one sentence.
    pub message: Printable,
    /// Where.
    pub place: Option<PlacePart>,
    /// The whole piece, as the compiler wrote it.
    pub rendered: Printable,
}

/// How bad a piece of what the compiler said is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// It does not compile.
    Error,
    /// It compiles all the same.
    Warning,
}

impl ProblemPart {
    /// How many checks passed.
    pub fn passed(&self) -> usize {
        self.checks.iter().filter(|check| check.outcome.verdict == Verdict::Passed).count()
    }
}

impl CheckPart {
    /// The check's name.
    pub fn name(&self) -> &str {
        self.id.split_once('/').map_or(&self.id, |(_, name)| name)
    }
}

impl Line {
    /// Some lines as one text.
    pub fn text(lines: &[Self], language: Language) -> String {
        let told = lines.iter().map(|line| match language {
            Language::En => line.text.as_str(),
            Language::Ja => line.text_ja.as_str(),
        });
        told.collect::<Vec<_>>().join("\n")
    }
}

impl PlacePart {
    /// A place from its text, `FILE:LINE:COLUMN` or `FILE:LINE`.
    pub fn read(text: &str) -> Option<Self> {
        let number = |text: &str| text.parse::<u32>().ok();
        let (rest, last) = text.rsplit_once(':')?;
        let last = number(last)?;
        let (file, line, column) = match rest.rsplit_once(':').map(|(file, line)| (file, number(line))) {
            Some((file, Some(line))) => (file, line, last),
            _ => (rest, last, 1),
        };
        let is_one = !file.is_empty() && line > 0 && column > 0;
        is_one.then(|| Self { file: file.into(), line, column })
    }
}

impl fmt::Display for PlacePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_from_its_end() {
        let read = |text| PlacePart::read(text).map(|place| (place.file.to_string(), place.line, place.column));
        assert_eq!(read("exercises/a.rs:9:5"), Some(("exercises/a.rs".into(), 9, 5)));
        assert_eq!(read("a:b.rs:9"), Some(("a:b.rs".into(), 9, 1)));
        assert_eq!([read(""), read("a.rs"), read(":1:2"), read("a.rs:0:1"), read("a.rs:x")], [const { None }; 5]);
    }
}
