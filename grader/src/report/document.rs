//! The document: what may be told of a run. Every text of a student in it is harmless already, and the forms of the report see
//! nothing else. As JSON it is what `grader/report.schema.json` describes. What differs from run to run lies in `run`.

use serde::{Deserialize, Serialize};

use crate::course::own_changes::OwnChange;
use crate::judging::isolation::{Protection, Status};
use crate::report::as_text;
pub use crate::report::parts::{CheckPart, DiagnosticPart, Level, Line, OutcomePart, PlacePart, ProblemPart};
pub use crate::report::points::Points;
use crate::report::printable::Printable;
pub use crate::report::run::{MeasurePart, RunPart};
use crate::score::{State, WithoutAdapter};
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
    /// The machine.
    pub host: HostPart,
    /// How the submission was treated.
    pub options: OptionsPart,
    /// Whose work it is: a name or a number, as the one who grades calls them.
    pub who: Option<Printable>,
    /// Which attempt it is, from 1.
    pub attempt: Option<u32>,
    /// When it was handed in, as RFC 3339 in UTC.
    pub handed_in: Option<String>,
    /// Whether that was too late.
    pub late: Option<bool>,
    /// What was graded: `exercises`, `solutions`, or the name of a folder or archive, without the folders above it.
    pub submission: Printable,
    /// The file that was handed in, if it is one.
    pub archive: Option<ArchivePart>,
    /// SHA-256 of the sources that were graded.
    pub submission_sha256: String,
    /// The sources that were graded.
    pub files: Vec<FilePart>,
    /// The seed of the random inputs; if it was derived from a secret, that of the submission as a whole. As JSON a text: not
    /// every reader has numbers of 64 bits.
    #[serde(with = "as_text")]
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
    /// Points of problems on which the grader went wrong, or that another machine is to grade.
    pub unknown: Points,
    /// The problems in their order.
    pub problems: Vec<ProblemPart>,
    /// What differs from run to run: times and memory. `None` if the same input is to give the same bytes.
    pub run: Option<RunPart>,
}

/// The machine that graded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostPart {
    /// Its system, such as `linux`.
    pub os: String,
    /// Its processor, such as `x86_64`.
    pub architecture: String,
}

/// How a submission is treated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionsPart {
    /// Numbers of the problems that were to be graded.
    pub problems: Vec<u32>,
    /// Whether words that the course does not allow are refused.
    pub policy: bool,
    /// Limit of a check's time by the clock, as a multiple of its processor time.
    pub patience: u32,
    /// Seconds that all checks may take together.
    pub budget: u64,
    /// What becomes of a problem that this machine cannot grade.
    pub without_adapter: WithoutAdapter,
    /// Whether every protection had to hold.
    pub require_isolation: bool,
    /// Whether values that checks expected are left out of messages.
    pub hide_expected: bool,
}

/// The file that was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchivePart {
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256; `None` if it is too long to be worth the time.
    pub sha256: Option<String>,
}

/// A source that was graded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilePart {
    /// The exercise's folder, `/src/`, and the path below.
    pub path: Printable,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl Document {
    /// Leaves out of every message what tells a value that a check expected.
    pub fn hide_expected(&mut self) {
        self.options.hide_expected = true;
        for check in self.problems.iter_mut().flat_map(|problem| &mut problem.checks) {
            check.outcome.message.retain(|line| !line.tells_expected);
        }
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
