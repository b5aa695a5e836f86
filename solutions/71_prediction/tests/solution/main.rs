//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate prediction_solution as prediction;
#[path = "../../../../exercises/71_prediction/tests/prediction.rs"]
mod checks;
mod program;
mod texts;
