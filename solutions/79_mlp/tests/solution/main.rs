//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate mlp_solution as mlp;
#[path = "../../../../exercises/79_mlp/tests/mlp.rs"]
mod checks;
mod program;
mod tape;
mod texts;
