//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate checkpoint_solution as checkpoint;
#[path = "../../../../exercises/76_checkpoint/tests/checkpoint.rs"]
mod checks;
mod file;
mod program;
mod texts;
