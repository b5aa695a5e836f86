//! Shows that work goes on: a spinner on a terminal, elsewhere a line.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::report::words::Phrases;

/// What is shown while a submission is graded.
pub struct Progress {
    spinner: ProgressBar,
    phrases: &'static Phrases,
    problems: usize,
    done: usize,
    started: Instant,
}

impl Progress {
    /// Shows that some problems are being graded. If the course is not built yet, it says that this takes longer.
    pub fn new(phrases: &'static Phrases, problems: usize, is_built: bool) -> Self {
        let message = if is_built { phrases.grading } else { phrases.building };
        let spinner = ProgressBar::new_spinner();
        if io::stderr().is_terminal() {
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
                spinner.set_style(style);
            }
            spinner.enable_steady_tick(Duration::from_millis(120));
        } else {
            eprintln!("{message}");
        }
        spinner.set_message(message);
        Self { spinner, phrases, problems, done: 0, started: Instant::now() }
    }

    /// Takes the spinner away while something is written.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.spinner.suspend(write)
    }

    /// One problem more is done.
    pub fn step(&mut self) {
        self.done += 1;
        let (done, all) = (self.done, self.problems);
        self.spinner.set_message(format!("{} {done}/{all}", self.phrases.grading));
    }

    /// All is done.
    pub fn end(&self) {
        self.spinner.finish_and_clear();
        if !io::stderr().is_terminal() {
            eprintln!("graded in {:.1} s", self.started.elapsed().as_secs_f64());
        }
    }
}
