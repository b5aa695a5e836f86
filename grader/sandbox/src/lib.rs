//! Starts a program that may do nothing but compute: what it may read, write and call is listed, the rest is refused.
//!
//! ```text
//! grader or judge ── starts ──> launcher            the grader's own program again, with one thread
//!                                  │                takes everything away from itself, then becomes
//!                                  └──────────────> the program   a student's code, or the compiler on it
//! ```
//!
//! The launcher is a process of its own because what it does, Landlock above all, is safe only in a process with one
//! thread. Each means that this system lacks is left out; what is then open is found out by the canary, not here.

#[cfg(target_os = "linux")]
mod calls;
mod description;
#[cfg(target_os = "linux")]
mod files;
#[cfg(target_os = "linux")]
mod identity;
#[cfg(unix)]
mod launch;
#[cfg(unix)]
mod limits;

pub use description::{Calls, Limits, Sandbox};
#[cfg(unix)]
pub use launch::as_launcher;

/// There are no launchers on this system.
#[cfg(not(unix))]
pub fn as_launcher() -> Option<std::process::ExitCode> {
    None
}
