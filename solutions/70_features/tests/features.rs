//! Runs the exercise's checks against this solution.

extern crate features_solution as features;
#[path = "../../../exercises/70_features/tests/features.rs"]
mod checks;
