//! Runs the exercise's checks against this solution.

extern crate sgd_solution as sgd;
#[path = "../../../exercises/73_sgd/tests/sgd.rs"]
mod checks;
