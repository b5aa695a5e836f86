//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate history_solution as history;
mod chart;
#[path = "../../../../exercises/75_history/tests/history.rs"]
mod checks;
mod program;
mod texts;
