//! Has the compiler stop with commands to a workflow runner and escapes for a terminal as its reason.
//! Verdict: does_not_compile.

compile_error!("\n::error::forged\n##[error]forged\n\u{1b}[2J\u{9b}31m\u{7}");
