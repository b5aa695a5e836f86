//! What came in: form by bytes → files → exercises → of each the copy that is graded.

mod archive;
pub mod archive_file;
mod choose;
mod encoding;
mod folder;
mod form;
mod locate;
mod names;
mod path;
mod pile;
pub mod policy;
pub mod seed;
pub mod sentence;
pub mod stop;
pub mod taken;
mod told;

use std::fs::Metadata;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};

use crate::args::GradeArgs;
use crate::course::Course;
use crate::course::holes;
use crate::submission::locate::Unfilled;
use crate::submission::pile::Pile;
use crate::submission::stop::Stop;
use crate::submission::taken::Taken;

/// What is graded.
#[derive(Clone, Debug)]
pub enum Submission {
    /// The reference solutions.
    Solutions,
    /// A student's work: a copy of the course, its exercises or some of them, as a folder, an archive or a file.
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

    /// Reads the sources of every exercise: the library's `.rs` files, regular ones in UTF-8, of a sensible size and number.
    /// Nothing else of a submission is ever used. Of several copies the one that is named is taken, or that in which most is
    /// written.
    ///
    /// # Errors
    ///
    /// If the submission is not one that can be graded, or cannot be read.
    pub fn take(&self, course: &Course, copy: Option<&str>) -> Result<Taken, Stop> {
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
            // In one's own course work lies in one place.
            Self::Work(path) if self.is_own(course) => take(&path.join("exercises"), course, copy),
            Self::Work(path) => take(path, course, copy),
        }
    }
}

/// Reads the submission at `path`.
fn take(path: &Path, course: &Course, copy: Option<&str>) -> Result<Taken, Stop> {
    let mut pile = Pile::new(course);
    read(path, &mut pile)?;
    let unfilled = Unfilled::of(course)?;
    let mut located = locate::locate(course, &unfilled, &pile.sources)?;
    located.beside.append(&mut pile.beside);
    located.strangers.append(&mut pile.others);
    if located.found.is_empty() {
        return Err(told::nothing_found(course, &located).into());
    }
    let (found, mut notes) = choose::choose(std::mem::take(&mut located.found), copy, &unfilled)?;
    notes.extend(told::notes(course, &found, &located));
    let mut taken = Taken { notes, ..Taken::default() };
    taken.copy = found.first().map(|found| found.copy.clone()).unwrap_or_default();
    for found in found {
        taken.left_out.insert(found.exercise.clone(), found.left_out);
        taken.sources.insert(found.exercise, found.files);
    }
    Ok(taken)
}

/// Reads a folder or a file into the pile.
fn read(path: &Path, pile: &mut Pile) -> Result<(), Stop> {
    let name = path.display().to_string();
    let cannot_read = || format!("cannot read the submission {name}");
    let metadata = path.metadata().with_context(cannot_read)?;
    if metadata.is_dir() {
        return folder::read(path, pile);
    }
    let regular = |metadata: &Metadata| match metadata.is_file() {
        true => Ok(()),
        false => Err(anyhow!("{name} is neither a folder nor a regular file")),
    };
    regular(&metadata)?;
    // A link that the command line names is followed; what it has become in the meantime is looked at again.
    let path = path.canonicalize().with_context(cannot_read)?;
    let file = folder::open(&path).with_context(cannot_read)?;
    regular(&file.metadata().with_context(cannot_read)?)?;
    archive::read(file, &name, pile)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_course_s_own_exercises_are_read_and_nothing_is_said_of_them() {
        let course = Course::find().expect("the course is there");
        let own = Submission::Work(course.root.clone());
        let taken = own.take(&course, None).expect("it can be read");
        assert_eq!(taken.sources.len(), 10);
        assert!(taken.notes.is_empty() && taken.left_out.values().all(Vec::is_empty), "{:?}", taken.notes);
    }

    #[test]
    fn a_copy_of_the_whole_course_is_the_same_work_and_has_nothing_beside() {
        let course = Course::find().expect("the course is there");
        let own = Submission::Work(course.root.clone()).take(&course, None).expect("it can be read");
        let folder = tempfile::tempdir().expect("a temporary folder");
        for part in ["exercises", "solutions", "grader/screen"] {
            for entry in walkdir::WalkDir::new(course.root.join(part)) {
                let entry = entry.expect("it can be listed");
                let to =
                    folder.path().join("nlp-main").join(entry.path().strip_prefix(&course.root).expect("it is below"));
                match entry.file_type().is_dir() {
                    true => fs::create_dir_all(to).expect("can make folders"),
                    false => fs::copy(entry.path(), to).map(|_| ()).expect("can copy files"),
                }
            }
        }
        let copy = Submission::Work(folder.path().into()).take(&course, None).expect("it can be read");
        assert_eq!(copy.digest(), own.digest());
        assert!(copy.notes.is_empty(), "{:?}", copy.notes);
        assert_eq!(copy.copy, "nlp-main/exercises");
    }

    #[test]
    fn what_is_neither_a_folder_nor_a_file_is_an_error_and_nothing_hangs() {
        let course = Course::sample();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut places = vec![folder.path().join("nowhere")];
        #[cfg(unix)]
        {
            let pipe = folder.path().join("work.zip");
            rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::RWXU).expect("can make pipes");
            places.extend([pipe, "/dev/zero".into()]);
        }
        for place in places {
            let name = place.display().to_string();
            let Err(Stop::Error(error)) = Submission::Work(place).take(&course, None) else { panic!("{name}") };
            assert!(format!("{error:#}").contains(&name), "{error:#}");
        }
    }
}
