//! The report of one check: a small file that the judge leaves for the grader.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::{env, fs, io};

use serde::{Deserialize, Serialize};

use crate::message::{decode, encode};
use crate::protocol::variable;

/// The most that a report keeps of a text, in bytes.
const LONGEST_TEXT: usize = 16 << 10;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every value was as it should be.
    Passed,
    /// A value was not as it should be.
    Failed,
    /// The check came to a `todo!()`.
    NotStarted,
    /// The student's code panicked where it should not.
    Crashed,
    /// The student's code overflowed its stack.
    StackOverflow,
    /// The student's code asked for more memory than there is.
    OutOfMemory,
    /// The student's code took too long.
    TimedOut,
    /// The student's code printed or returned too much.
    OutputLimit,
    /// The student's process ended, or answered with something that is not an answer, before the check was over.
    EndedEarly,
    /// The exercise was not handed in.
    Missing,
    /// The student's crate does not compile.
    DoesNotCompile,
    /// The student's crate asks more of the compiler than it is given: time, memory, or depth.
    CompilerLimits,
    /// The student's crate uses what the course does not allow, such as `unsafe`.
    Policy,
    /// This machine lacks what the check needs, such as a graphics adapter. No points, and none lost.
    NotGradableHere,
    /// The grader itself went wrong. Never points, and never a zero.
    GraderError,
}

/// What a judge writes about one check.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct JudgeReport {
    /// The verdict. `None` while the check is still running: then the judge's exit status tells passed from died.
    pub verdict: Option<Verdict>,
    /// Why: the message of the check, of the student's panic, or of the judge.
    pub message: String,
    /// Where: file, line and column.
    pub place: String,
    /// The function that was called last.
    pub function: String,
    /// The last call, with its arguments.
    pub call: String,
    /// What the student's code printed, capped.
    pub output: String,
    /// Seconds of processor time that the student's code has used, if that is known.
    pub processor_seconds: Option<f64>,
    /// The most memory of the student's code at a time, in bytes, if that is known.
    pub memory: Option<u64>,
}

impl JudgeReport {
    /// The same report with long texts cut: a panic may bring megabytes.
    pub fn capped(mut self) -> Self {
        for text in [&mut self.message, &mut self.place, &mut self.output] {
            if text.len() > LONGEST_TEXT {
                let cut = (0..=LONGEST_TEXT).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
                text.truncate(cut);
                text.push('…');
            }
        }
        self
    }

    /// Writes the report to the file that [`variable::REPORT`] names, if it is set.
    ///
    /// # Errors
    ///
    /// If the file cannot be written.
    pub fn write(&self) -> io::Result<()> {
        match env::var_os(variable::REPORT) {
            Some(file) => overwrite(Path::new(&file), &encode(self).map_err(io::Error::other)?),
            None => Ok(()),
        }
    }

    /// Reads the report that was written last to the file that [`variable::REPORT`] names.
    ///
    /// # Errors
    ///
    /// If there is none, or it is not whole.
    pub fn written() -> io::Result<Self> {
        let file = env::var_os(variable::REPORT).ok_or(io::ErrorKind::NotFound)?;
        Self::read(Path::new(&file))
    }

    /// Reads a report.
    ///
    /// # Errors
    ///
    /// If there is none, or it is not whole.
    pub fn read(file: &Path) -> io::Result<Self> {
        decode(&fs::read(file)?).map_err(io::Error::other)
    }
}

/// Writes a file, over what is there: a file that has been emptied first goes to the disk at once on some systems, which takes longer
/// than a check.
///
/// # Errors
///
/// If it cannot be written.
pub fn overwrite(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(file)?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_written_over_holds_what_was_written_last() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("report");
        for bytes in [&b"a long report"[..], b"-", b"another"] {
            overwrite(&file, bytes).expect("it can be written");
            assert_eq!(fs::read(&file).expect("it is there"), bytes);
        }
        overwrite(&file, b"-").expect("it can be written");
        assert!(JudgeReport::read(&file).is_err(), "no report");
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        let report =
            JudgeReport { message: "あ".repeat(LONGEST_TEXT), place: "here".into(), ..JudgeReport::default() }.capped();
        assert!(report.message.len() <= LONGEST_TEXT + 3 && report.message.ends_with("あ…"));
        assert_eq!(report.place, "here");
    }
}
