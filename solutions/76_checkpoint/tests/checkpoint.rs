//! Runs the exercise's checks against this solution.

extern crate checkpoint_solution as checkpoint;
#[path = "../../../exercises/76_checkpoint/tests/checkpoint.rs"]
mod checks;
