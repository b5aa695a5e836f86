//! Other processes: what they print, and how many run at a time.

pub mod output;
pub mod parallel;
