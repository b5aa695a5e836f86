//! What students do besides being graded.

pub mod quiz;
