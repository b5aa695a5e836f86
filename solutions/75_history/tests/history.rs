//! Runs the exercise's checks against this solution.

extern crate history_solution as history;
#[path = "../../../exercises/75_history/tests/history.rs"]
mod checks;
