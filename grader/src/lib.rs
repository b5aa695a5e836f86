//! The grader of NLP100 chapter 8, as a library: the folders are the stations that a submission passes.
//!
//! [`course`] what is asked → [`submission`] what came in → [`build`] programs → [`judging`] outcomes → [`mistakes`] names →
//! [`score`] points → [`report`] what is told.

pub mod args;
pub mod authors;
pub mod build;
pub mod class;
pub mod course;
pub mod exit_code;
pub mod help_ja;
pub mod judging;
pub mod memo;
pub mod mistakes;
pub mod pipeline;
pub mod process;
pub mod report;
pub mod score;
pub mod student;
pub mod submission;
