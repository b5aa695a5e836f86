//! Why a submission cannot be graded: something about it, or something that is not its fault.

use crate::submission::path::shown;
use crate::submission::sentence::Sentence;

/// Why reading a submission stopped.
#[derive(Debug)]
pub enum Stop {
    /// The submission is not one that can be graded. No points, and no zero.
    Obstacle(Obstacle),
    /// The submission could not be read, for a reason that lies in this machine or in the command.
    Error(anyhow::Error),
}

/// What is in the way of grading a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// Of which kind it is.
    pub kind: ObstacleKind,
    /// What it is, and what to do about it.
    pub why: Sentence,
}

/// The kinds of obstacles, which a gradebook can tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObstacleKind {
    /// It is damaged, locked, too large, or of a form that is not read here.
    Unreadable,
    /// It can be read, and holds no exercise.
    NothingFound,
    /// It holds several copies, and nothing tells which is meant.
    SeveralCopies,
}

impl Obstacle {
    /// An obstacle to reading.
    pub fn unreadable(english: impl Into<String>, japanese: impl Into<String>) -> Self {
        Self { kind: ObstacleKind::Unreadable, why: Sentence::new(english, japanese) }
    }

    /// The same, with the name of what it is about in front.
    pub fn about(self, name: &str) -> Self {
        Self { why: self.why.about(&shown(name)), ..self }
    }
}

impl Stop {
    /// The same as an error of this machine or of the command.
    pub fn into_error(self) -> anyhow::Error {
        match self {
            Self::Obstacle(obstacle) => anyhow::anyhow!(obstacle.why.english),
            Self::Error(error) => error,
        }
    }

    /// The same, with the name of what it is about in front.
    pub fn about(self, name: &str) -> Self {
        match self {
            Self::Obstacle(obstacle) => Self::Obstacle(obstacle.about(name)),
            Self::Error(error) => Self::Error(error.context(name.to_owned())),
        }
    }
}

impl From<Obstacle> for Stop {
    fn from(obstacle: Obstacle) -> Self {
        Self::Obstacle(obstacle)
    }
}

impl From<anyhow::Error> for Stop {
    fn from(error: anyhow::Error) -> Self {
        Self::Error(error)
    }
}
