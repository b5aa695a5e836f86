//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate sgd_solution as sgd;
#[path = "../../../../exercises/73_sgd/tests/sgd.rs"]
mod checks;
mod program;
mod texts;
