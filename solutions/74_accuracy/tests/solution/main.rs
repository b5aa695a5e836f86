//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate accuracy_solution as accuracy;
#[path = "../../../../exercises/74_accuracy/tests/accuracy.rs"]
mod checks;
mod program;
mod texts;
