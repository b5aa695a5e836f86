//! What the programs of the problems show on a terminal: bars, tables, curves, in English or Japanese, and how they end.
//!
//! A program is a function of its arguments. [`run`] calls it, and says in a sentence what went wrong:
//!
//! ```no_run
//! use std::error::Error;
//! use std::process::ExitCode;
//!
//! fn main() -> ExitCode {
//!     screen::run(program)
//! }
//!
//! fn program(arguments: &[&str]) -> Result<(), Box<dyn Error>> {
//!     println!("{}", screen::say("words:", "単語:"));
//!     println!("{}", arguments.join(" "));
//!     Ok(())
//! }
//! ```

mod hole;
mod language;
mod place;
mod run;

pub use language::{Language, language, say};
pub use place::{course, folder, shown, write};
pub use run::run;
