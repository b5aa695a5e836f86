//! Told: the page for the terminal as results come in, and files in other forms. A file is written whole or not at all.

pub mod document;
pub mod exporter;
mod json;
mod printable;
mod progress;
mod text;
pub mod words;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::args::{Format, ReportFile};
use crate::build::course::workshop::Workshop;
use crate::course::own_changes::OwnChange;
use crate::exit_code::Exit;
use crate::judging::isolation::Protection;
use crate::memo::{hex, write_whole};
use crate::report::document::{Document, Points, RunState, SCHEMA_VERSION};
use crate::report::exporter::Exporter;
use crate::report::json::Json;
use crate::report::progress::Progress;
use crate::report::text::Text;
use crate::report::words::Words;
use crate::score::{Scored, Total};
use crate::submission::Submission;
use crate::submission::seed::Seed;
use crate::submission::sentence::Sentence;
use crate::submission::stop::Obstacle;
use crate::submission::taken::Taken;

/// Columns of a page in a file.
const WIDTH: usize = 80;

/// A report in the making.
pub struct Report {
    document: Document,
    scored: Vec<Scored>,
    outputs: Vec<Output>,
    progress: Progress,
    min_score: Option<f64>,
    failed: Option<io::Error>,
}

/// A form of the report and where it goes.
struct Output {
    exporter: Box<dyn Exporter>,
    sink: Sink,
}

/// Where a form of the report goes.
enum Sink {
    /// To the standard output, as it comes.
    Screen(anstream::Stdout),
    /// To a file, at the end.
    File(PathBuf, Vec<u8>),
}

/// What a report is about.
pub struct Subject<'a> {
    /// The course, built.
    pub workshop: &'a Workshop,
    /// The submission.
    pub submission: &'a Submission,
    /// What was taken from it.
    pub handed_in: &'a Taken,
    /// What was changed besides the exercises' sources.
    pub own_changes: &'a [OwnChange],
    /// The seed of the checks.
    pub seed: Seed,
    /// How many problems are graded.
    pub problems: usize,
    /// Whether the course is built already.
    pub is_built: bool,
}

impl Report {
    /// Begins the report.
    ///
    /// # Errors
    ///
    /// If a file cannot be written to its place.
    pub fn begin(subject: &Subject, files: &[ReportFile], words: Words, min_score: Option<f64>) -> Result<Self> {
        let Subject { workshop, submission, handed_in, own_changes, seed, problems, is_built } = *subject;
        let course = &workshop.course;
        let document = Document {
            schema: SCHEMA_VERSION.into(),
            grader: env!("CARGO_PKG_VERSION").into(),
            course_sha256: workshop.course_sha256.clone(),
            toolchain: workshop.toolchain.name().into(),
            submission: match submission {
                Submission::Solutions => "solutions".into(),
                Submission::Work(_) if submission.is_own(course) => "exercises".into(),
                Submission::Work(path) => path.display().to_string().into(),
            },
            submission_sha256: hex(&handed_in.digest()),
            seed: seed.value,
            seed_is_secret: seed.is_secret,
            isolation: None,
            copy: handed_in.copy.as_str().into(),
            left_aside: handed_in.notes.iter().map(Into::into).collect(),
            state: RunState::Graded,
            why: None,
            own_changes: own_changes.to_vec(),
            whole: problems == course.problems.len(),
            score: None,
            max_score: None,
            not_gradable: Points(0),
            unknown: Points(0),
            problems: Vec::new(),
        };
        let mut outputs = Vec::new();
        for ReportFile { format, file } in files.iter().filter(|wanted| !wanted.is_screen()) {
            is_for_a_file(file)?;
            let exporter = exporter(*format, words, WIDTH, false);
            outputs.push(Output { exporter, sink: Sink::File(file.clone(), Vec::new()) });
        }
        // The page for the terminal is always there, unless another form takes its place.
        let format = files.iter().find(|wanted| wanted.is_screen()).map_or(Format::Text, |wanted| wanted.format);
        let exporter = exporter(format, words, screen::width(), io::stdout().is_terminal());
        outputs.push(Output { exporter, sink: Sink::Screen(anstream::stdout()) });
        let progress = Progress::new(words.phrases(), problems, is_built);
        workshop.watcher.set(progress.watcher());
        let mut report = Self { document, scored: Vec::new(), outputs, progress, min_score, failed: None };
        report.tell(|exporter, out, document| exporter.begin(out, document));
        Ok(report)
    }

    /// Notes which protections hold.
    pub fn isolation(&mut self, protections: &[Protection]) {
        self.document.isolation = Some(protections.iter().map(Into::into).collect());
        self.tell(|exporter, out, document| exporter.isolation(out, document));
    }

    /// Ends the report without a score.
    ///
    /// # Errors
    ///
    /// If any part of the report could not be written.
    pub fn refuse(mut self, lacking: &str) -> Result<Exit> {
        let why = Sentence::new(
            format!("protections are missing or could not be tried:\n{lacking}"),
            format!("隔離の仕組みが欠けているか、確認できませんでした:\n{lacking}"),
        );
        self.document.not_graded(RunState::Refused, (&why).into());
        let finished = self.write();
        eprintln!(
            "grader: nothing was graded, since these protections are missing or could not be tried:\n{lacking}\n\
             --require-isolation=false grades all the same, for code that you trust"
        );
        finished.map(|_| Exit::Refused)
    }

    /// Ends the report without a score, because the submission is not one that can be graded.
    ///
    /// # Errors
    ///
    /// If any part of the report could not be written.
    pub fn not_graded(mut self, obstacle: &Obstacle) -> Result<Exit> {
        self.document.not_graded(obstacle.kind.into(), (&obstacle.why).into());
        self.write()?;
        Ok(obstacle.kind.into())
    }

    /// Adds a problem.
    pub fn add(&mut self, scored: Scored) {
        self.document.add(&scored);
        self.scored.push(scored);
        self.tell(|exporter, out, document| match document.problems.last() {
            Some(problem) => exporter.problem(out, problem),
            None => Ok(()),
        });
        self.progress.step();
    }

    /// Ends the report, and says how the grader should exit.
    ///
    /// # Errors
    ///
    /// If any part of the report could not be written.
    pub fn finish(mut self) -> Result<Exit> {
        let (total, min_score) = (Total::of(&self.scored), self.min_score);
        self.document.sum_up(total);
        self.write()?;
        Ok(Exit::of(total, min_score))
    }

    /// Writes every form to its place.
    fn write(mut self) -> Result<()> {
        self.document.problems.sort_by_key(|problem| problem.number);
        self.tell(|exporter, out, document| exporter.end(out, document));
        self.progress.end();
        for output in &self.outputs {
            if let Sink::File(file, bytes) = &output.sink {
                write_whole(file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
            }
        }
        match self.failed {
            Some(error) => Err(error).context("cannot write the report"),
            None => Ok(()),
        }
    }

    /// Has every form say something. The spinner lives on the error output and must be away while the other one is written.
    fn tell(&mut self, mut say: impl FnMut(&mut dyn Exporter, &mut dyn Write, &Document) -> io::Result<()>) {
        let (outputs, document) = (&mut self.outputs, &self.document);
        let written = self.progress.aside(|| {
            outputs.iter_mut().try_for_each(|Output { exporter, sink }| {
                let out: &mut dyn Write = match sink {
                    Sink::Screen(out) => out,
                    Sink::File(_, bytes) => bytes,
                };
                say(exporter.as_mut(), out, document)?;
                out.flush()
            })
        });
        self.failed = self.failed.take().or(written.err());
    }
}

/// The table of all forms.
fn exporter(format: Format, words: Words, width: usize, colours: bool) -> Box<dyn Exporter> {
    match format {
        Format::Text => Box::new(Text::new(words, width, colours)),
        Format::Json => Box::new(Json),
    }
}

/// A device, a pipe or a folder is no place for a file that is renamed into it.
fn is_for_a_file(file: &Path) -> Result<()> {
    let is_other = file.metadata().is_ok_and(|metadata| !metadata.is_file());
    ensure!(!is_other, "{} is not a regular file; `-` means the standard output", file.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_goes_to_a_regular_file_only() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(is_for_a_file(&folder.path().join("report.json")).is_ok());
        let error = is_for_a_file(folder.path()).expect_err("it is a folder").to_string();
        assert!(error.contains("not a regular file"), "{error}");
    }
}
