//! What authors do besides grading.

pub mod punch;
pub mod try_answers;
