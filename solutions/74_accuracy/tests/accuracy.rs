//! Runs the exercise's checks against this solution.

extern crate accuracy_solution as accuracy;
#[path = "../../../exercises/74_accuracy/tests/accuracy.rs"]
mod checks;
