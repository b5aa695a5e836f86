//! Runs the exercise's checks against this solution.

extern crate prediction_solution as prediction;
#[path = "../../../exercises/71_prediction/tests/prediction.rs"]
mod checks;
