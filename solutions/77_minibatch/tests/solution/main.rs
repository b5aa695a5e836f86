//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate minibatch_solution as minibatch;
#[path = "../../../../exercises/77_minibatch/tests/minibatch.rs"]
mod checks;
mod program;
mod texts;
