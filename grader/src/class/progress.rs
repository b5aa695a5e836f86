//! Shows that work for a class goes on: a bar with the time that is left; elsewhere than on a terminal a line a submission.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::class::layout::person::Person;
use crate::class::summary::Ended;
use crate::process::watch::Step;
use crate::report::format::Language;
use crate::report::words::Words;
use crate::submission::path::shown;

/// What is shown while a class is graded, or a folder is prepared.
pub struct Progress {
    bar: ProgressBar,
    is_terminal: bool,
    language: Language,
}

impl Progress {
    /// Shows that so many submissions or problems wait for what is named.
    pub fn new(waiting: usize, what: &str, language: Language) -> Self {
        let is_terminal = io::stderr().is_terminal();
        let bar = if is_terminal { ProgressBar::new(waiting as u64) } else { ProgressBar::hidden() };
        let template = language.say(
            "{spinner} {msg} {wide_bar} {pos}/{len}, {eta} left",
            "{spinner} {msg} {wide_bar} {pos}/{len}、残り {eta}",
        );
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_length(waiting as u64);
        bar.enable_steady_tick(Duration::from_millis(200));
        let progress = Self { bar, is_terminal, language };
        progress.say(what.to_owned());
        progress
    }

    /// What shows the steps of a build.
    pub fn watcher(&self) -> impl Fn(Step) + Send + 'static {
        let (bar, is_terminal, phrases) = (self.bar.clone(), self.is_terminal, Words::new(self.language).phrases());
        let built = self.language.say("the course is built", "講座のビルドが終わりました");
        move |step| {
            let (message, is_news) = match step {
                Step::Building { done, all } => (format!("{} ({done}/{all})", phrases.building), done == 0),
                Step::WaitsForCargo => (phrases.waits_for_cargo.to_owned(), true),
                Step::WaitsForGrader => (phrases.waits_for_grader.to_owned(), true),
                Step::Built => (built.to_owned(), false),
            };
            if is_news && !is_terminal {
                eprintln!("{message}");
            }
            bar.set_message(message);
        }
    }

    /// One submission more is done.
    pub fn done(&self, person: &Person, ended: &Ended) {
        self.bar.inc(1);
        if self.is_terminal {
            self.bar.set_message(shown(person.title()));
        } else {
            let (done, all) = (self.bar.position(), self.bar.length().unwrap_or_default());
            eprintln!("[{done}/{all}] {}: {}", shown(person.title()), ended.line(self.language));
        }
    }

    /// One problem more is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// All is done.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }

    fn say(&self, message: String) {
        if !self.is_terminal {
            eprintln!("{message}");
        }
        self.bar.set_message(message);
    }
}
