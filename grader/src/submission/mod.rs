//! A submission: which of its files count, and which are ignored.

mod archive;
mod folder;
pub mod policy;
mod rules;
pub mod seed;
pub mod taken;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::args::GradeArgs;
use crate::course::Course;
use crate::course::holes;
use crate::submission::taken::Taken;

/// What is graded.
#[derive(Clone, Debug)]
pub enum Submission {
    /// The reference solutions.
    Solutions,
    /// A student's work: a copy of the course, its `exercises` folder alone, or an archive of either.
    Work(PathBuf),
}

impl Submission {
    /// What the command line names, or the course's own exercises.
    pub fn named(args: &GradeArgs, course: &Course) -> Self {
        match &args.submission {
            _ if args.solutions => Self::Solutions,
            Some(path) => Self::Work(path.clone()),
            None => Self::Work(course.root.clone()),
        }
    }

    /// Whether this is the course's own copy, in which a student works.
    pub fn is_own(&self, course: &Course) -> bool {
        matches!(self, Self::Work(path) if *path == course.root)
    }

    /// Reads the sources of every exercise: `src/**/*.rs` but for the program, regular files, UTF-8, of a sensible size
    /// and number. Nothing else of a submission is ever used.
    ///
    /// # Errors
    ///
    /// If the submission is not there at all, or the course's own solutions cannot be read.
    pub fn take(&self, course: &Course) -> Result<Taken> {
        match self {
            Self::Solutions => {
                let mut taken = Taken::default();
                for problem in course.all() {
                    let files = holes::as_exercise(problem)?;
                    let library = files.into_iter().filter(|file| !file.is_of_the_program()).collect();
                    taken.sources.insert(problem.folder.clone(), library);
                }
                Ok(taken)
            }
            Self::Work(path) => read(path, course),
        }
    }
}

fn read(path: &Path, course: &Course) -> Result<Taken> {
    let metadata = path.metadata().with_context(|| format!("cannot read the submission {}", path.display()))?;
    let name = path.to_string_lossy().to_lowercase();
    if metadata.is_dir() {
        Ok(folder::read(path, course))
    } else if name.ends_with(".zip") {
        Ok(archive::read_zip(path, course))
    } else if name.ends_with(".tar.gz") || name.ends_with(".tgz") {
        Ok(archive::read_tar_gz(path, course))
    } else {
        bail!(
            "{} is no folder, .zip or .tar.gz; --submission takes a copy of the course or its exercises folder, \
             or an archive of one",
            path.display()
        )
    }
}
