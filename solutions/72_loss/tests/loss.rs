//! Runs the exercise's checks against this solution.

extern crate loss_solution as loss;
#[path = "../../../exercises/72_loss/tests/loss.rs"]
mod checks;
