//! What grader, judge, launcher and worker have agreed on: each word is written here and nowhere else.

use std::any::Any;

/// Environment variables that the grader sets for a judge.
pub mod variable {
    /// The file for the judge's report. A plain `cargo test` has no such variable.
    pub const REPORT: &str = "JUDGE_REPORT";
    /// The file for a transcript of the calls, if there is to be one.
    pub const TRANSCRIPT: &str = "JUDGE_RECORD";
    /// The number of the grader's process.
    pub const GRADER: &str = "JUDGE_GRADER";
    /// The worker's program.
    pub const WORKER: &str = "JUDGE_WORKER";
    /// Seconds that a check may take by the clock on the wall.
    pub const WALL_SECONDS: &str = "JUDGE_SECONDS";
    /// Seconds of processor time after which the kernel ends the worker.
    pub const PROCESSOR_SECONDS: &str = "JUDGE_PROCESSOR_SECONDS";
    /// The program that starts the worker in a sandbox, if it is to be in one.
    pub const LAUNCHER: &str = "JUDGE_LAUNCHER";
    /// The file that describes the sandbox.
    pub const SANDBOX: &str = "JUDGE_SANDBOX";
    /// Set if the problem is about files.
    pub const FILES: &str = "JUDGE_FILES";
    /// Whose functions to call, if the worker has those of several answers.
    pub const ANSWER: &str = "JUDGE_ANSWER";
    /// The seed of the checks' random inputs.
    pub const SEED: &str = "NLP100_SEED";
    /// The seed of what a student's code must not be able to make again.
    pub const HIDDEN_SEED: &str = "NLP100_HIDDEN_SEED";
}

/// The seed of the checks' random inputs if nobody names one.
pub const DEFAULT_SEED: u64 = 70;

/// The first argument of a process that is to be a launcher.
pub const LAUNCH: &str = "launch-in-sandbox";

/// The exit code of a judge whose report has the verdict.
pub const REPORTED: i32 = 70;

/// How the message of a `todo!()` begins.
const TODO: &str = "not yet implemented";

/// Whether a panic's message is that of a `todo!()`.
pub fn is_todo(message: &str) -> bool {
    message.starts_with(TODO)
}

/// The text inside `todo!("…")`, from the message of its panic.
pub fn todo_text(message: &str) -> &str {
    message.trim_start_matches(TODO).trim_start_matches(": ")
}

/// The text of a panic, from its payload.
pub fn panic_text(payload: &(dyn Any + Send)) -> &str {
    match (payload.downcast_ref::<String>(), payload.downcast_ref::<&str>()) {
        (Some(text), _) => text,
        (None, Some(text)) => text,
        (None, None) => "a panic without a message",
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn the_text_of_a_todo_is_found_again() {
        let payload = catch_unwind(|| todo!("add {}", "them")).expect_err("it panics");
        let message = panic_text(&*payload);
        assert!(is_todo(message) && todo_text(message) == "add them", "{message}");
        assert!(!is_todo("add them"));
    }

    #[test]
    fn a_panic_with_anything_else_has_a_text_too() {
        let payload = catch_unwind(|| std::panic::panic_any(3)).expect_err("it panics");
        assert_eq!(panic_text(&*payload), "a panic without a message");
    }
}
