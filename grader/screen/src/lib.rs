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
//!     screen::print(screen::say("The words are:", "単語:"));
//!     screen::print(&arguments.join(" "));
//!     Ok(())
//! }
//! ```

mod bars;
mod beside;
#[cfg(feature = "headlines")]
pub mod check;
mod curves;
mod field;
#[cfg(feature = "headlines")]
mod headline;
mod hole;
mod language;
mod place;
mod run;
mod table;
mod terminal;
mod text;

pub use bars::{bar, bars, bars_up_to};
pub use beside::beside;
pub use curves::curves;
pub use field::field;
#[cfg(feature = "headlines")]
pub use headline::{label_name, marked, name, opinion, source};
pub use language::{Language, language, say};
pub use place::{course, folder, shown, write};
pub use run::run;
pub use table::Table;
pub use terminal::{Movie, print, width};
pub use text::{clip, columns, left, right, wrap};
