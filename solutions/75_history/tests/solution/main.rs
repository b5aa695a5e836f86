//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

#![allow(
    clippy::duplicate_mod,
    reason = "the checks keep their reader of charts to themselves, and the chart's tests read with it, too"
)]

extern crate history_solution as history;
mod chart;
#[path = "../../../../exercises/75_history/tests/history.rs"]
mod checks;
mod program;
mod texts;
