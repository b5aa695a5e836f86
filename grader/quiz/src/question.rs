//! The questions of a problem, as they stand in its `quiz.toml`.
//!
//! ```toml
//! [[question]]
//! id = "mean-of-known-words"        # of lower-case letters and hyphens; `numbers/` draws by it
//! digits = 2                        # a number with so many digits behind the point, or several numbers
//! english = "... {a} ..."           # {a} is drawn anew each time
//! japanese = "... {a} ..."
//! why = { english = "...", japanese = "..." }     # told with every answer
//!
//! [[question.wrong]]                # a wrong answer that betrays a misconception
//! name = "unknown-word-counted"     # `numbers/` computes it; of an option it is the letter
//! english = "..."
//! japanese = "..."
//! ```
//!
//! In place of `digits` a question has one of these: `shape = true` (a shape, or "error"), `truth = true` or `false` (a
//! statement), or `options = [{ english = "...", japanese = "..." }, ...]` with `right = "b"`; if `right` is left out, it
//! is computed.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::answer::{Answer, Kind, letter};
use crate::draw::{Draw, Drawn};
use crate::numbers;

/// A text in both languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// In English.
    pub english: String,
    /// In Japanese.
    pub japanese: String,
}

/// A wrong answer that betrays a misconception.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrong {
    /// The name of the misconception, or the letter of the option.
    pub name: String,
    /// What is told about it, in English.
    pub english: String,
    /// The same in Japanese.
    pub japanese: String,
}

/// A question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name, unique within the problem.
    pub id: String,
    /// The question in English.
    pub english: String,
    /// The question in Japanese.
    pub japanese: String,
    /// What is told with every answer.
    pub why: Text,
    /// Digits behind the point, if numbers are asked for.
    pub digits: Option<usize>,
    /// Whether a shape is asked for.
    #[serde(default)]
    pub shape: bool,
    /// Whether the statement is true, if it is one.
    pub truth: Option<bool>,
    /// What to choose from, if that is asked for.
    #[serde(default)]
    pub options: Vec<Text>,
    /// The letter of the right option, unless it is computed.
    pub right: Option<String>,
    /// Wrong answers that betray a misconception.
    #[serde(default)]
    pub wrong: Vec<Wrong>,
}

/// All questions of a problem.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// In the order in which they are asked.
    pub question: Vec<Question>,
}

/// A question with numbers.
#[derive(Clone, Debug)]
pub struct Posed<'a> {
    /// The question.
    pub question: &'a Question,
    /// What kind of answer it asks for.
    pub kind: Kind,
    /// The right answer.
    pub right: Answer,
    /// What was drawn.
    pub drawn: Drawn,
}

/// So often a draw in which a misconception gives the right answer is drawn anew.
const MOST_DRAWS: usize = 1000;

impl Questions {
    /// Reads the questions of the exercise in this folder.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or a question is not of the form above: a sentence that names the file.
    pub fn read(exercise: &Path) -> Result<Self, String> {
        let path = exercise.join("quiz.toml");
        let wrong = |what: String| format!("{}: {what}", screen::shown(&path));
        let text = fs::read_to_string(&path).map_err(|error| wrong(error.to_string()))?;
        toml::from_str(&text).map_err(|error| wrong(error.to_string()))
    }
}

impl Question {
    /// What kind of answer it asks for.
    ///
    /// # Errors
    ///
    /// If it asks for none or for several: a sentence that names the question.
    pub fn kind(&self) -> Result<Kind, String> {
        let choice = (!self.options.is_empty()).then_some(Kind::Choice(self.options.len()));
        let kinds = [
            self.digits.map(Kind::Numbers),
            self.shape.then_some(Kind::Shape),
            self.truth.map(|_| Kind::Truth),
            choice,
        ];
        match kinds.into_iter().flatten().collect::<Vec<_>>()[..] {
            [kind] => Ok(kind),
            _ => Err(format!("{}: it needs one of `digits`, `shape`, `truth` and `options`", self.id)),
        }
    }

    /// Draws numbers for it, by which each misconception can be told from the right answer.
    ///
    /// # Errors
    ///
    /// If there is no right answer, or no such numbers were found: a sentence that names the question.
    pub fn pose(&self, problem: u32, draw: &mut Draw) -> Result<Posed<'_>, String> {
        let kind = self.kind()?;
        for _ in 0..MOST_DRAWS {
            let drawn = numbers::draw(problem, &self.id, draw).unwrap_or_default();
            let told = self.truth.map(Answer::Truth).or(self.right.as_ref().and_then(|right| kind.read(right)));
            let right = match (told, drawn.answer.clone()) {
                (Some(right), None) | (None, Some(right)) => right,
                _ => {
                    return Err(format!("{}: its answer must stand in the text or be computed, and not both", self.id));
                }
            };
            if drawn.wrong.iter().all(|(_, wrong)| kind.is_apart(wrong, &right)) {
                return Ok(Posed { question: self, kind, right, drawn });
            }
        }
        Err(format!("{}: in each of {MOST_DRAWS} draws a misconception gave the right answer", self.id))
    }
}

impl Posed<'_> {
    /// A text with what was drawn in place of its placeholders, and the answer in that of `{answer}`.
    pub fn filled(&self, english: &str, japanese: &str) -> String {
        let mut text = screen::say(english, japanese).replace("{answer}", &self.kind.show(&self.right));
        for (name, value) in &self.drawn.shown {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// The question, and a line for each option.
    pub fn text(&self) -> String {
        let mut text = self.filled(&self.question.english, &self.question.japanese);
        for (place, option) in self.question.options.iter().enumerate() {
            text += &format!("\n  {}) {}", letter(place), self.filled(&option.english, &option.japanese));
        }
        text
    }

    /// What is told with every answer.
    pub fn why(&self) -> String {
        self.filled(&self.question.why.english, &self.question.why.japanese)
    }

    /// What is told about a wrong answer, if it betrays a misconception.
    pub fn misconception(&self, given: &Answer) -> Option<String> {
        let computed =
            self.drawn.wrong.iter().find(|(_, wrong)| self.kind.is_same(given, wrong)).map(|(name, _)| *name);
        let name = match (given, computed) {
            (Answer::Choice(place), _) => letter(*place).to_string(),
            (_, name) => name?.to_owned(),
        };
        let wrong = self.question.wrong.iter().find(|wrong| wrong.name == name)?;
        Some(self.filled(&wrong.english, &wrong.japanese))
    }
}
