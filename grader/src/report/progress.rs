//! Shows that work goes on: a bar while the course is built, then a spinner; elsewhere than on a terminal a line.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::process::watch::Step;
use crate::report::phrases::Phrases;

/// What is shown while a submission is graded.
pub struct Progress {
    bar: ProgressBar,
    phrases: &'static Phrases,
    problems: usize,
    done: usize,
    started: Instant,
}

impl Progress {
    /// Shows that some problems are being graded. If the course is not built yet, it says that this takes longer.
    pub fn new(phrases: &'static Phrases, problems: usize, is_built: bool) -> Self {
        let message = if is_built { phrases.grading } else { phrases.building_first };
        let bar = ProgressBar::new_spinner();
        if io::stderr().is_terminal() {
            set_style(&bar, "{spinner} {msg} ({elapsed})");
            bar.enable_steady_tick(Duration::from_millis(120));
        } else {
            eprintln!("{message}");
        }
        bar.set_message(message);
        Self { bar, phrases, problems, done: 0, started: Instant::now() }
    }

    /// What shows the steps of a build.
    pub fn watcher(&self) -> impl Fn(Step) + Send + 'static {
        let (bar, phrases) = (self.bar.clone(), self.phrases);
        let tell = |what: &str| {
            if !io::stderr().is_terminal() {
                eprintln!("{what}");
            }
        };
        move |step| match step {
            Step::Building { done, all } => {
                set_style(&bar, "{spinner} {msg} {wide_bar} {pos}/{len} ({elapsed})");
                bar.set_message(phrases.building);
                bar.set_length(all);
                bar.set_position(done);
            }
            Step::WaitsForCargo => {
                tell(phrases.waits_for_cargo);
                bar.set_message(phrases.waits_for_cargo);
            }
            Step::WaitsForGrader => {
                tell(phrases.waits_for_grader);
                bar.set_message(phrases.waits_for_grader);
            }
            Step::Built => {
                set_style(&bar, "{spinner} {msg} ({elapsed})");
                bar.set_message(phrases.grading);
            }
        }
    }

    /// Takes the bar away while something is written.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }

    /// One problem more is done.
    pub fn step(&mut self) {
        self.done += 1;
        let (done, all) = (self.done, self.problems);
        set_style(&self.bar, "{spinner} {msg} ({elapsed})");
        self.bar.set_message(format!("{} {done}/{all}", self.phrases.grading));
    }

    /// All is done.
    pub fn end(&self) {
        self.bar.finish_and_clear();
        if !io::stderr().is_terminal() {
            let Phrases { took, seconds, .. } = self.phrases;
            eprintln!("{took} {:.1} {seconds}", self.started.elapsed().as_secs_f64());
        }
    }
}

fn set_style(bar: &ProgressBar, template: &str) {
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
}
