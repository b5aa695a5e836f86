//! Runs the exercise's checks against this solution.

extern crate mlp_solution as mlp;
#[path = "../../../exercises/79_mlp/tests/mlp.rs"]
mod checks;
