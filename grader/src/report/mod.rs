//! The report: told as results come in, one form a file behind one trait.

mod json;
mod text;
mod words;

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};

use crate::args::{Format, GradeArgs};
use crate::build::stage::Staged;
use crate::course::Course;
use crate::exit_code::Exit;
use crate::judging::isolation::Protection;
use crate::score::{Scored, Total};
use crate::submission::Submission;
use crate::submission::seed::Seed;

/// A form of the report.
pub trait Exporter {
    /// Before anything is built.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    fn begin(&mut self, out: &mut dyn Write, run: &Run) -> io::Result<()>;

    /// The protections were tried.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    fn isolation(&mut self, out: &mut dyn Write, run: &Run) -> io::Result<()>;

    /// A problem is scored.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    fn problem(&mut self, out: &mut dyn Write, scored: &Scored) -> io::Result<()>;

    /// After the last problem.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    fn end(&mut self, out: &mut dyn Write, run: &Run, problems: &[Scored]) -> io::Result<()>;
}

/// What is true of the whole run.
#[derive(Clone, Debug)]
pub struct Run {
    /// What is graded, in words.
    pub submission: String,
    /// The seed of the random inputs.
    pub seed: Seed,
    /// SHA-256 of what is graded.
    pub digest: [u8; 32],
    /// Which protections hold, where that was found out.
    pub protections: Option<Vec<Protection>>,
    /// What was left aside from the submission.
    pub ignored: Vec<String>,
    /// Whether all problems are graded.
    pub whole: bool,
}

/// A report in the making.
pub struct Report {
    run: Run,
    exporter: Box<dyn Exporter>,
    out: Box<dyn Write>,
    problems: Vec<Scored>,
    spinner: ProgressBar,
    expected: usize,
    started: Instant,
    min_score: Option<f64>,
    failed: Option<io::Error>,
}

/// Begins the report.
///
/// # Errors
///
/// When the file for it cannot be made.
pub fn start(
    args: &GradeArgs,
    course: &Course,
    submission: &Submission,
    staged: &Staged,
    seed: Seed,
) -> Result<Report> {
    let run = Run {
        submission: match submission {
            Submission::Solutions => "solutions".into(),
            Submission::Work(_) if submission.is_own(course) => "exercises".into(),
            Submission::Work(path) => path.display().to_string(),
        },
        seed,
        digest: staged.digest,
        protections: None,
        ignored: staged.ignored.clone(),
        whole: staged.problems.len() == course.problems.len(),
    };
    let (out, colours): (Box<dyn Write>, bool) = match &args.out {
        Some(path) => {
            (Box::new(File::create(path).with_context(|| format!("cannot write {}", path.display()))?), false)
        }
        None => (Box::new(io::stdout()), io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()),
    };
    let exporter: Box<dyn Exporter> = match args.format {
        Format::Text => Box::new(text::Text::new(words::Words::new(args.language()), colours)),
        Format::Json => Box::new(json::Json),
    };
    let expected = staged.problems.len();
    let mut report = Report {
        run,
        exporter,
        out,
        problems: Vec::new(),
        spinner: spinner(expected),
        expected,
        started: Instant::now(),
        min_score: args.min_score,
        failed: None,
    };
    report.failed = report.exporter.begin(&mut report.out, &report.run).err();
    Ok(report)
}

impl Report {
    /// Notes which protections hold.
    pub fn isolation(&mut self, protections: Vec<Protection>) {
        self.run.protections = Some(protections);
        let (exporter, out, run) = (&mut self.exporter, &mut self.out, &self.run);
        let written = self.spinner.suspend(|| exporter.isolation(out, run).and_then(|()| out.flush()));
        self.failed = self.failed.take().or(written.err());
    }

    /// Ends the report without a score.
    ///
    /// # Errors
    ///
    /// When any part of the report could not be written.
    pub fn refuse(self, lacking: &str) -> Result<Exit> {
        let finished = self.finish();
        eprintln!(
            "grader: nothing was graded, since these protections are missing or could not be tried:\n{lacking}\n\
             --require-isolation=false grades all the same, for code that you trust"
        );
        finished.map(|_| Exit::Refused)
    }

    /// Adds a problem.
    pub fn add(&mut self, scored: Scored) {
        let (exporter, out) = (&mut self.exporter, &mut self.out);
        // The spinner lives on the error output and must be away while the other one is written.
        let written = self.spinner.suspend(|| exporter.problem(out, &scored).and_then(|()| out.flush()));
        self.failed = self.failed.take().or(written.err());
        self.problems.push(scored);
        let (done, all) = (self.problems.len(), self.expected);
        self.spinner.set_message(format!("building and running, {done} of {all} problems done"));
    }

    /// Ends the report, and says how the grader should exit.
    ///
    /// # Errors
    ///
    /// When any part of the report could not be written.
    pub fn finish(mut self) -> Result<Exit> {
        self.spinner.finish_and_clear();
        let written = self.exporter.end(&mut self.out, &self.run, &self.problems).and_then(|()| self.out.flush());
        if let Some(error) = self.failed.or(written.err()) {
            return Err(error).context("cannot write the report");
        }
        if !io::stderr().is_terminal() {
            eprintln!("graded in {:.1} s", self.started.elapsed().as_secs_f64());
        }
        Ok(exit(Total::of(&self.problems), self.min_score))
    }
}

/// A score below the minimum is one only when the points that could not be given here would not have reached it.
fn exit(total: Total, min_score: Option<f64>) -> Exit {
    let reaches = |points: u32| min_score.is_none_or(|minimum| f64::from(points) >= minimum * 1000.0);
    if total.unknown > 0 {
        Exit::GraderError
    } else if reaches(total.earned) {
        Exit::Success
    } else if reaches(total.earned + total.not_gradable) {
        Exit::GraderError
    } else {
        Exit::BelowMinimum
    }
}

/// Shows on a terminal that work goes on; elsewhere says so once.
fn spinner(problems: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        let s = if problems == 1 { "" } else { "s" };
        eprintln!("building and running {problems} problem{s}; the first time takes three minutes");
        return ProgressBar::hidden();
    }
    let spinner = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
        spinner.set_style(style);
    }
    spinner.set_message("building; the first time takes three minutes");
    spinner.enable_steady_tick(Duration::from_millis(120));
    spinner
}

/// Text from a student's code made harmless: no control characters but the line's end, none that turn the direction of
/// writing or take no room, and nothing that a CI service reads as a command.
pub fn printable(text: &str) -> String {
    let unseen =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let keep = |c: char| if c == '\n' || !(c.is_control() || unseen(c)) { c } else { '\u{fffd}' };
    let text: String = text.replace("\r\n", "\n").replace('\t', "    ").chars().map(keep).collect();
    // GitHub reads `::command::` at the start of a line, even behind spaces, and `##[command]` anywhere.
    let line = |line: &str| match line.trim_start().strip_prefix("::") {
        Some(rest) => format!("{}: :{rest}", &line[..line.len() - line.trim_start().len()]),
        None => line.to_owned(),
    };
    text.replace("##[", "# #[").split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minimum_that_only_ungradable_points_could_reach_is_not_missed() {
        let total = Total { earned: 85_000, possible: 90_000, not_gradable: 10_000, unknown: 0 };
        let exits = [None, Some(85.0), Some(90.0), Some(99.0)].map(|minimum| exit(total, minimum));
        assert_eq!(exits, [Exit::Success, Exit::Success, Exit::GraderError, Exit::BelowMinimum]);
        assert_eq!(exit(Total { unknown: 1, ..total }, None), Exit::GraderError);
    }

    #[test]
    fn escapes_do_not_reach_the_terminal() {
        assert_eq!(printable("a\x1b[31mb\r\nc\rd\u{9b}"), "a\u{fffd}[31mb\nc\u{fffd}d\u{fffd}");
        assert_eq!(printable("a\u{202e}b\u{200b}c"), "a\u{fffd}b\u{fffd}c");
    }

    #[test]
    fn commands_do_not_reach_a_ci_service() {
        assert_eq!(printable("x\n  ::error::y\nz ##[error]a::b"), "x\n  : :error::y\nz # #[error]a::b");
    }
}
