//! The document: what may be told of a run. Every text of a student in it is harmless already, and the forms of the report see
//! nothing else. As JSON it is what `grader/report.schema.json` describes.

use std::time::Duration;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use wire::Verdict;

use crate::course::own_changes::OwnChange;
use crate::course::problem::Problem;
use crate::course::suite::Check;
use crate::judging::isolation::{Protection, Status};
use crate::judging::outcome::{Mistake, Outcome};
use crate::report::printable::Printable;
use crate::score::{Scored, State, Total};
use crate::submission::sentence::Sentence;
use crate::submission::stop::ObstacleKind;

/// The version of the schema: the first number changes when a reader of the old form would misread the new one.
pub const SCHEMA_VERSION: &str = "2.0";

/// A run, and what came of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Document {
    /// [`SCHEMA_VERSION`].
    pub schema: String,
    /// Version of the grader.
    pub grader: String,
    /// SHA-256 of everything of the course that goes into a verdict.
    pub course_sha256: String,
    /// The compiler.
    pub toolchain: Printable,
    /// What was graded: `exercises`, `solutions`, or a folder or archive.
    pub submission: Printable,
    /// SHA-256 of the sources that were graded.
    pub submission_sha256: String,
    /// The seed of the random inputs.
    pub seed: u64,
    /// Whether the seed was derived from a secret.
    pub seed_is_secret: bool,
    /// The protections of the machine; `None` if they were not tried.
    pub isolation: Option<Vec<ProtectionPart>>,
    /// Of several copies in the submission, the folder of the one that was graded; empty if it is the submission itself.
    pub copy: Printable,
    /// What is to be said of the submission: which copy was chosen, and what is not used.
    pub left_aside: Vec<SentencePart>,
    /// How the run ended.
    pub state: RunState,
    /// Why nothing was graded; `None` if something was.
    pub why: Option<SentencePart>,
    /// What was changed besides the exercises' sources: it counts at home, and not in class.
    pub own_changes: Vec<OwnChange>,
    /// Whether all problems of the course were graded.
    pub whole: bool,
    /// Points that were earned; `None` if nothing was graded.
    pub score: Option<Points>,
    /// Points that could be earned on this machine; `None` if nothing was graded.
    pub max_score: Option<Points>,
    /// Points of problems that this machine cannot grade.
    pub not_gradable: Points,
    /// Points of problems on which the grader went wrong.
    pub unknown: Points,
    /// The problems.
    pub problems: Vec<ProblemPart>,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunState {
    /// The submission was graded.
    Graded,
    /// Nothing was graded, since a protection is missing.
    Refused,
    /// The submission could not be read.
    Unreadable,
    /// No exercise was found in the submission.
    NothingFound,
    /// The submission has several copies, and nothing tells which is meant.
    SeveralCopies,
}

/// A sentence in both languages.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SentencePart {
    /// In English.
    pub text: Printable,
    /// In Japanese.
    pub text_ja: Printable,
}

/// A protection.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProtectionPart {
    /// What is protected.
    pub item: Printable,
    /// Whether it holds.
    pub state: Status,
    /// By which means.
    pub mechanism: Printable,
    /// What the canary could do, or why it could not try.
    pub detail: Printable,
}

/// A problem.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProblemPart {
    /// 70 to 79.
    pub number: u32,
    /// The exercise's crate.
    pub name: String,
    /// The exercise's folder below `exercises`.
    pub folder: String,
    /// How it stands.
    pub state: State,
    /// Points that were earned; `None` if it could not be graded.
    pub score: Option<Points>,
    /// Points that can be earned.
    pub max_score: Points,
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
    /// What the check is worth.
    pub max_score: Points,
    /// How it ended.
    pub outcome: OutcomePart,
}

/// How a check ended.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OutcomePart {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub message: Printable,
    /// Where: file, line and column.
    pub place: Printable,
    /// The last call of the student's code, with its arguments.
    pub call: Printable,
    /// What the student's code printed.
    pub output: Printable,
    /// The known mistake that answers as the student's code does.
    pub mistake: Option<Mistake>,
    /// Seconds from start to end.
    pub seconds: f64,
}

/// Points in thousandths. As JSON a number of points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(pub u32);

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 1000.0)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let thousandths = (f64::deserialize(deserializer)? * 1000.0).round();
        // Out of range, or no number: the nearest that there is.
        Ok(Self(thousandths as u32))
    }
}

impl Document {
    /// Adds a problem.
    pub fn add(&mut self, scored: &Scored) -> &ProblemPart {
        self.problems.push(ProblemPart::of(scored));
        &self.problems[self.problems.len() - 1]
    }

    /// Sums up.
    pub fn sum_up(&mut self, total: Total) {
        self.score = Some(Points(total.earned));
        self.max_score = Some(Points(total.possible));
        self.not_gradable = Points(total.not_gradable);
        self.unknown = Points(total.unknown);
    }

    /// Notes that nothing is graded, and why.
    pub fn not_graded(&mut self, state: RunState, why: SentencePart) {
        self.state = state;
        self.why = Some(why);
        self.score = None;
        self.max_score = None;
    }

    /// The problem to take next: the first one that is not solved.
    pub fn next(&self) -> Option<&ProblemPart> {
        let is_done = |problem: &&ProblemPart| !matches!(problem.state, State::Passed | State::NotGradableHere);
        self.problems.iter().filter(is_done).min_by_key(|problem| problem.number)
    }
}

impl From<&Sentence> for SentencePart {
    fn from(sentence: &Sentence) -> Self {
        Self { text: sentence.english.as_str().into(), text_ja: sentence.japanese.as_str().into() }
    }
}

impl From<ObstacleKind> for RunState {
    fn from(kind: ObstacleKind) -> Self {
        match kind {
            ObstacleKind::Unreadable => Self::Unreadable,
            ObstacleKind::NothingFound => Self::NothingFound,
            ObstacleKind::SeveralCopies => Self::SeveralCopies,
        }
    }
}

impl From<&Protection> for ProtectionPart {
    fn from(protection: &Protection) -> Self {
        Self {
            item: protection.item.into(),
            state: protection.state,
            mechanism: protection.mechanism.into(),
            detail: protection.detail.as_str().into(),
        }
    }
}

impl ProblemPart {
    fn of(scored: &Scored) -> Self {
        let Problem { number, name, folder, points, checks, .. } = &scored.problem;
        let checks = checks.iter().zip(&scored.outcomes).zip(&scored.worth);
        Self {
            number: *number,
            name: name.clone(),
            folder: folder.clone(),
            state: scored.state,
            score: scored.is_graded().then(|| Points(scored.earned())),
            max_score: Points(*points),
            checks: checks.map(|((check, outcome), worth)| CheckPart::of(*number, check, outcome, *worth)).collect(),
        }
    }

    /// How many checks passed.
    pub fn passed(&self) -> usize {
        self.checks.iter().filter(|check| check.outcome.verdict == Verdict::Passed).count()
    }
}

impl CheckPart {
    fn of(number: u32, check: &Check, outcome: &Outcome, worth: u32) -> Self {
        Self {
            id: format!("{number}/{}", check.name),
            sentence: check.sentence.clone(),
            sentence_ja: check.sentence_ja.clone(),
            max_score: Points(worth),
            outcome: OutcomePart::from(outcome),
        }
    }

    /// The check's name.
    pub fn name(&self) -> &str {
        self.id.split_once('/').map_or(&self.id, |(_, name)| name)
    }
}

impl From<&Outcome> for OutcomePart {
    fn from(outcome: &Outcome) -> Self {
        let Outcome { verdict, message, place, call, output, mistake, time } = outcome;
        Self {
            verdict: *verdict,
            message: message.as_str().into(),
            place: place.as_str().into(),
            call: call.as_str().into(),
            output: output.as_str().into(),
            mistake: mistake.clone(),
            seconds: seconds(*time),
        }
    }
}

/// Seconds to the nearest thousandth.
fn seconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 1000.0).round() / 1000.0
}
