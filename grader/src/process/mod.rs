//! Other processes: their environment, their end, their output, the folder of a run, and how many run at a time.

pub mod environment;
pub mod finish;
pub mod output;
pub mod parallel;
pub mod run_folder;
