//! What students do besides being graded.

pub mod page;
pub mod portfolio;
pub mod quiz;
