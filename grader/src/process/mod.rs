//! Other processes: their environment, their end, their output, the folder of a run, how many run at a time, and
//! what somebody who waits is told.

pub mod caretaker;
pub mod environment;
pub mod finish;
pub mod idle;
pub mod output;
pub mod parallel;
pub mod remove;
pub mod run_folder;
pub mod turn;
pub mod watch;
