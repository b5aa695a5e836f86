//! Runs the exercise's checks against this solution.

extern crate minibatch_solution as minibatch;
#[path = "../../../exercises/77_minibatch/tests/minibatch.rs"]
mod checks;
