//! All tests of the grader in one program: it is linked once, and no processor waits for the last test of one file while those of
//! the next have not begun.
//!
//! The tests of one file alone, and one test alone:
//! `cargo test -p grader --test all intake::` and `cargo test -p grader --test all a_wrong_value_is_shown`.

mod answers;
#[cfg(target_os = "linux")]
mod attacks;
#[cfg(target_os = "linux")]
mod built_once;
mod class;
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "attacks need it, which are tried on Linux alone"))]
mod common;
mod conformance;
mod conventions;
mod design;
mod fields;
mod generated;
mod grading;
mod instructors;
mod intake;
#[cfg(target_os = "linux")]
mod isolation;
mod partial;
#[cfg(target_os = "linux")]
mod prepared;
mod programs;
#[cfg(unix)]
mod queues;
#[cfg(unix)]
mod recipes;
mod walk;
mod workshop;
