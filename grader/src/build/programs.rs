//! The two programs of a problem, or why there are none.

use std::path::PathBuf;

/// The two programs of a problem.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The suite with proxies behind it.
    pub judge: PathBuf,
    /// The student's code with a dispatch loop around it.
    pub worker: PathBuf,
    /// Whether the worker needs no other file to run.
    pub is_static: bool,
    /// Whether the student's code is optimised.
    pub is_optimised: bool,
}

/// Why a problem cannot be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The exercise was not handed in.
    Missing(String),
    /// The student's code does not compile; the compiler's messages.
    DoesNotCompile(String),
    /// The student's code asks too much of the compiler.
    CompilerLimits(String),
    /// The student's code uses what the course does not allow.
    Policy(String),
    /// Something of ours does not compile, or does not run.
    GraderError(String),
}

impl Failure {
    /// The compiler's messages, or ours.
    pub fn messages(&self) -> &str {
        match self {
            Self::Missing(messages)
            | Self::DoesNotCompile(messages)
            | Self::CompilerLimits(messages)
            | Self::Policy(messages)
            | Self::GraderError(messages) => messages,
        }
    }
}
