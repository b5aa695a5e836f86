//! Told: the page for the terminal as results come in, and files in other forms. A file is written whole or not at all.

mod as_text;
mod classroom50;
mod csv;
mod diagnostics;
pub mod document;
pub mod draft;
pub mod escape;
mod exercism;
pub mod exporter;
pub mod format;
pub mod forms;
mod github;
mod gradescope;
mod hint;
mod html;
pub mod json;
mod junit;
pub mod machine_paths;
mod markdown;
mod message;
pub mod parts;
pub mod phrases;
pub mod points;
mod prairielearn;
pub mod printable;
mod problem;
mod progress;
pub mod run;
#[cfg(test)]
pub mod sample;
mod sarif;
pub mod stored;
pub mod subject;
mod text;
mod told;
mod translate;
pub mod words;

use std::fs;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::exit_code::Exit;
use crate::judging::isolation::Protection;
use crate::memo::write_whole;
use crate::report::document::Document;
use crate::report::draft::{Draft, Subject};
use crate::report::exporter::Exporter;
use crate::report::format::{Format, ReportFile};
use crate::report::forms::{WIDTH, exporter};
use crate::report::progress::Progress;
use crate::report::words::Words;
use crate::score::Scored;
use crate::submission::stop::Obstacle;

/// A report in the making.
pub struct Report {
    draft: Draft,
    outputs: Vec<Output>,
    progress: Progress,
    min_score: Option<u32>,
}

/// A form of the report and where it goes.
struct Output {
    exporter: Box<dyn Exporter>,
    sink: Sink,
    error: Option<io::Error>,
}

/// Where a form of the report goes.
enum Sink {
    /// To the standard output, as it comes.
    Screen(anstream::Stdout),
    /// To a file, at the end.
    File(PathBuf, Vec<u8>),
}

/// How a report is made.
pub struct Settings<'a> {
    /// The forms that go to files.
    pub files: &'a [ReportFile],
    /// The words of the page.
    pub words: Words,
    /// The score that is asked for, in thousandths.
    pub min_score: Option<u32>,
    /// Whether what differs from run to run is left out.
    pub is_reproducible: bool,
    /// Whether the course is built already.
    pub is_built: bool,
}

impl Report {
    /// Begins the report.
    ///
    /// # Errors
    ///
    /// If a file cannot be written to its place.
    pub fn begin(subject: &Subject, settings: &Settings) -> Result<Self> {
        let Settings { files, words, min_score, is_reproducible, is_built } = *settings;
        let mut outputs = Vec::new();
        for ReportFile { format, file } in files.iter().filter(|wanted| !wanted.is_screen()) {
            is_for_a_file(file)?;
            let exporter = exporter(*format, words, WIDTH, false);
            outputs.push(Output { exporter, sink: Sink::File(file.clone(), Vec::new()), error: None });
        }
        // The page for the terminal is always there, unless another form takes its place.
        let format = files.iter().find(|wanted| wanted.is_screen()).map_or(Format::Text, |wanted| wanted.format);
        let exporter = exporter(format, words, screen::width(), io::stdout().is_terminal());
        outputs.push(Output { exporter, sink: Sink::Screen(anstream::stdout()), error: None });
        let progress = Progress::new(words.phrases(), subject.options.problems.len(), is_built);
        subject.workshop.watcher.set(progress.watcher());
        let mut report = Self { draft: Draft::begin(subject, is_reproducible), outputs, progress, min_score };
        report.tell(|exporter, out, document| exporter.begin(out, document));
        Ok(report)
    }

    /// Notes which protections hold.
    pub fn isolation(&mut self, protections: &[Protection]) {
        self.draft.isolation(protections);
        self.tell(|exporter, out, document| exporter.isolation(out, document));
    }

    /// Ends the report without a score.
    ///
    /// # Errors
    ///
    /// If any part of the report could not be written.
    pub fn refuse(mut self, lacking: &str) -> Result<Exit> {
        self.draft.refuse(lacking);
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
        self.draft.not_graded(obstacle);
        self.write()?;
        Ok(obstacle.kind.into())
    }

    /// Adds a problem.
    pub fn add(&mut self, scored: Scored) {
        let problem = self.draft.add(scored).clone();
        self.tell(|exporter, out, _| exporter.problem(out, &problem));
        self.progress.step();
    }

    /// Ends the report, and says how the grader should exit.
    ///
    /// # Errors
    ///
    /// If any part of the report could not be written.
    pub fn finish(mut self) -> Result<Exit> {
        let (total, min_score) = (self.draft.sum_up(), self.min_score);
        self.write()?;
        Ok(Exit::of(total, min_score))
    }

    /// Writes every form to its place.
    fn write(mut self) -> Result<()> {
        self.draft.end();
        self.tell(|exporter, out, document| exporter.end(out, document));
        self.progress.end();
        let mut failed = None;
        for Output { sink, error, .. } in self.outputs {
            let written = match (error, sink) {
                (Some(error), _) => Err(error).context("cannot write the report"),
                (None, Sink::Screen(_)) => Ok(()),
                // A form that has no word for this run leaves no file, and none of an earlier run either.
                (None, Sink::File(file, bytes)) if bytes.is_empty() => remove(&file),
                (None, Sink::File(file, bytes)) => {
                    write_whole(&file, &bytes).with_context(|| format!("cannot write {}", file.display()))
                }
            };
            failed = failed.or(written.err());
        }
        failed.map_or(Ok(()), Err)
    }

    /// Has every form say something. The spinner lives on the error output and must be away while the other one is written.
    fn tell(&mut self, mut say: impl FnMut(&mut dyn Exporter, &mut dyn Write, &Document) -> io::Result<()>) {
        let (outputs, document) = (&mut self.outputs, self.draft.document());
        self.progress.aside(|| {
            // A form that cannot be written is no reason to write no other.
            for Output { exporter, sink, error } in outputs.iter_mut().filter(|output| output.error.is_none()) {
                let out: &mut dyn Write = match sink {
                    Sink::Screen(out) => out,
                    Sink::File(_, bytes) => bytes,
                };
                *error = say(exporter.as_mut(), out, document).and_then(|()| out.flush()).err();
            }
        });
    }
}

fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", file.display()))
        }
        _ => Ok(()),
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
