//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate loss_solution as loss;
#[path = "../../../../exercises/72_loss/tests/loss.rs"]
mod checks;
mod program;
mod texts;
