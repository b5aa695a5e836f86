//! The solution's tests: the exercise's checks, the numbers of its texts, and its program.

extern crate features_solution as features;
#[path = "../../../../exercises/70_features/tests/features.rs"]
mod checks;
mod files;
mod program;
mod texts;
