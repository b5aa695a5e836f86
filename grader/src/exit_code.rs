//! Exit codes of the grader, for scripts and continuous integration.

use std::process::ExitCode;

use crate::score::Total;
use crate::submission::stop::ObstacleKind;

/// How a run of the grader ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Graded, and if `--min-score` asks for a score, it was reached. `punch`: written, or nothing to write.
    Success = 0,
    /// Graded, and the score is below `--min-score`. `punch --check`: an exercise is not what its solution makes.
    BelowMinimum = 1,
    /// The command line asks for what there is not. (clap exits with this code by itself.)
    Usage = 2,
    /// The grader could not do its work, or not all of it: the score is not to be used.
    GraderError = 3,
    /// Nothing was graded, since a protection that was asked for is missing.
    Refused = 4,
    /// Nothing was graded, since the submission is damaged, locked, too large, or of a form that is not read.
    Unreadable = 5,
    /// Nothing was graded, since the submission holds no exercise.
    NothingFound = 6,
    /// Nothing was graded, since the submission holds several copies, and nothing tells which is meant.
    SeveralCopies = 7,
}

impl Exit {
    /// How a run with this total ends, if so many thousandths of a point are asked for. A score below the minimum is one only if the points that could not be given here would
    /// not have reached it.
    pub fn of(total: Total, min_score: Option<u32>) -> Self {
        let reaches = |points: u32| min_score.is_none_or(|minimum| points >= minimum);
        if total.unknown > 0 {
            Self::GraderError
        } else if reaches(total.earned) {
            Self::Success
        } else if reaches(total.earned + total.not_gradable) {
            Self::GraderError
        } else {
            Self::BelowMinimum
        }
    }
}

impl From<ObstacleKind> for Exit {
    fn from(kind: ObstacleKind) -> Self {
        match kind {
            ObstacleKind::Unreadable => Self::Unreadable,
            ObstacleKind::NothingFound => Self::NothingFound,
            ObstacleKind::SeveralCopies => Self::SeveralCopies,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minimum_that_only_ungradable_points_could_reach_is_not_missed() {
        let total = Total { earned: 85_000, possible: 90_000, not_gradable: 10_000, unknown: 0 };
        let exits = [None, Some(85_000), Some(90_000), Some(99_000)].map(|minimum| Exit::of(total, minimum));
        assert_eq!(exits, [Exit::Success, Exit::Success, Exit::GraderError, Exit::BelowMinimum]);
        assert_eq!(Exit::of(Total { unknown: 1, ..total }, None), Exit::GraderError);
    }
}
