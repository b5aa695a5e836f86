//! Exit codes of the grader, for scripts and continuous integration.

use std::process::ExitCode;

/// How a run of the grader ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Graded, and where `--min-score` asked for a score, it was reached. `punch`: written, or nothing to write.
    Success = 0,
    /// Graded, and the score is below `--min-score`. `punch --check`: an exercise is not what its solution makes.
    BelowMinimum = 1,
    /// The command line makes no sense. (clap exits with this code by itself.)
    #[allow(dead_code, reason = "listed so that all codes stand in one place")]
    Usage = 2,
    /// The grader could not do its work, or not all of it: the score is not to be used.
    GraderError = 3,
    /// Nothing was graded, since a protection that was asked for is missing.
    Refused = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
