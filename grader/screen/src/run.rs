//! The frame of a program: its arguments, and how it ends.

use std::error::Error;
use std::panic::{self, AssertUnwindSafe, Location};
use std::process::ExitCode;
use std::sync::Mutex;
use std::{env, process};

use crate::hole::{Hole, exercise_of, message_of};
use crate::language::{language, say};
use crate::terminal;

/// The hole that a program came to.
static HOLE: Mutex<Option<Hole>> = Mutex::new(None);

/// Runs a program with its arguments. Where it is asked for `--help`, it names the text that tells what there is.
///
/// An error is printed as a sentence. A hole that nobody has filled yet is two lines: which problem, and where. Any
/// other panic is printed as Rust prints it.
///
/// Returns success, or the exit code 1 after an error or a hole, and 101 after another panic.
#[track_caller]
pub fn run(program: impl FnOnce(&[&str]) -> Result<(), Box<dyn Error>>) -> ExitCode {
    notice_holes();
    let place = Location::caller().file();
    let arguments: Vec<String> = env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if let (["-h" | "--help"], Some(exercise)) = (&arguments[..], exercise_of(place)) {
        terminal::print(&say(
            format!("see exercises/{exercise}/README.md"),
            format!("exercises/{exercise}/README.ja.md を見てください。"),
        ));
        return ExitCode::SUCCESS;
    }
    // What is printed, is printed after the panic has run through, so that no progress bar stands in the way.
    match panic::catch_unwind(AssertUnwindSafe(|| program(&arguments))) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        Err(_) => match take_hole() {
            Some(hole) => {
                eprintln!("{}", hole.text(language()));
                ExitCode::FAILURE
            }
            None => ExitCode::from(101),
        },
    }
}

fn notice_holes() {
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |panic| match Hole::of(panic) {
        Some(hole) if cfg!(panic = "abort") => eprintln!("{}", hole.text(language())),
        Some(hole) => *HOLE.lock().unwrap_or_else(|lock| lock.into_inner()) = Some(hole),
        // The reader has seen enough: `cargo run -p history | head`.
        None if message_of(panic).is_some_and(is_closed_pipe) => process::exit(0),
        None => print(panic),
    }));
}

/// Whether a panic is that of `println!` into a pipe whose other end is closed.
fn is_closed_pipe(message: &str) -> bool {
    message.starts_with("failed printing to stdout: Broken pipe")
}

fn take_hole() -> Option<Hole> {
    HOLE.lock().unwrap_or_else(|lock| lock.into_inner()).take()
}
