//! A prepared folder: the course, its finished workshop, its compiler and the grader, made by `grader prepare`. Grading reads it and
//! never writes into it, and needs neither cargo nor network, wherever it lies.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use crate::build::toolchain::Toolchain;
use crate::process::run_folder::RunFolder;

/// The file by which a course is known to be a prepared folder.
pub const NOTE: &str = "prepared.json";

/// The grader's program in a prepared folder.
pub const PROGRAM: &str = "grade";

/// The folder of the finished workshop.
pub const WORKSHOP: &str = "workshop";

/// The folder of the compiler.
pub const TOOLCHAIN: &str = "toolchain";

/// What a prepared folder says of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Prepared {
    /// How a workshop of its version is read.
    pub form: String,
    /// SHA-256 of everything of the course that goes into a verdict.
    pub course_sha256: String,
    /// The numbers of the problems that can be graded with it.
    pub problems: Vec<u32>,
    /// Whether workers are made so that they need no other file to run.
    pub static_programs: bool,
    /// Where things lay when they were built. Messages of the compiler name these places.
    pub built_in: BuiltIn,
}

/// Folders of the machine on which a workshop was built.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BuiltIn {
    /// The course.
    pub course: PathBuf,
    /// What cargo built into.
    pub target: PathBuf,
    /// The compiler.
    pub toolchain: PathBuf,
    /// Cargo's own folder.
    pub cargo: Option<PathBuf>,
}

impl Prepared {
    /// What the folder of a course says of itself, if it is a prepared one.
    ///
    /// # Errors
    ///
    /// If it is one of another version of the grader, or cannot be read.
    pub fn read(root: &Path) -> Result<Option<Self>> {
        let file = root.join(NOTE);
        if !file.is_file() {
            return Ok(None);
        }
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let prepared = serde_json::from_str(&text);
        Ok(Some(prepared.with_context(|| format!("{}: it is damaged; copy the folder again", file.display()))?))
    }

    /// Makes sure that the folder is as it was prepared.
    ///
    /// # Errors
    ///
    /// If the course in it has changed, or another version of the grader has prepared it.
    pub fn fits(&self, root: &Path, form: &str, course_sha256: &str) -> Result<()> {
        ensure!(
            (&*self.form, &*self.course_sha256) == (form, course_sha256),
            "{} has changed since it was prepared: copy it again, or prepare a new one",
            root.display()
        );
        Ok(())
    }

    /// Makes sure that workers can be made and run on this machine, which may be another one than that on which the folder was prepared.
    ///
    /// # Errors
    ///
    /// If they cannot: with what is needed, and what the compiler or the system said.
    pub fn try_machine(&self, toolchain: &Toolchain, run: &RunFolder) -> Result<()> {
        let attempt = run.part("probe-").context("cannot make a folder for a trial of the compiler")?;
        toolchain.try_programs(attempt.path(), self.static_programs).context(
            "this machine cannot make the programs that the prepared folder is for: it needs a system of the same kind and at least as \
             new, a C compiler with the C library's files for static programs (gcc and libc6-dev on Debian and Ubuntu), and TMPDIR, \
             if it is set, must name a folder from which programs may be started",
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_a_prepared_one_by_its_note_and_only_as_long_as_it_is_unchanged() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(Prepared::read(folder.path()).expect("there is nothing to read").is_none());
        let built_in = BuiltIn { course: "/c".into(), target: "/t".into(), toolchain: "/r".into(), cargo: None };
        let prepared = Prepared {
            form: "2".into(),
            course_sha256: "ab".into(),
            problems: vec![71],
            static_programs: true,
            built_in,
        };
        let note = folder.path().join(NOTE);
        fs::write(&note, serde_json::to_string(&prepared).expect("it is JSON")).expect("it can be written");
        let read = Prepared::read(folder.path()).expect("it can be read").expect("it is there");
        assert!(read.fits(folder.path(), "2", "ab").is_ok());
        for (form, course) in [("3", "ab"), ("2", "cd")] {
            assert!(read.fits(folder.path(), form, course).is_err(), "{form} {course}");
        }
        fs::write(&note, "{").expect("it can be written");
        assert!(Prepared::read(folder.path()).is_err());
    }
}
