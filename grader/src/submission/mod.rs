//! What came in: form by bytes → files → exercises → of each the copy that is graded.
//!
//! The form of a submission is told by its first bytes and never by its name: zip (stored, Deflate, Deflate64, bzip2,
//! LZMA, xz, Zstandard), tar (plain, or packed by gzip with all of its members, bzip2, xz or Zstandard), or one
//! source. For anything else one sentence says what it is and what to do. Nothing is unpacked, and a name from an
//! archive is never used as a path. Every folder with a `lib.rs` is a crate. The nearest folder with the name of an
//! exercise says which one; if there is none, the functions that the crate declares do, and then a folder that has
//! the number or the name as a word (`71`, `71-prediction (1)`). A file of the course that `lib.rs` needs and that
//! did not come is added as it is handed out. Of several copies the one with the most lines of the student's own is
//! graded, unless `--copy` names another.
//!
//! What cannot be graded has no score, and an exit code of its own: *unreadable* (damaged at any place, locked, too
//! large, of another form), *nothing found*, *several copies* (they differ equally). Archives inside are opened, three
//! layers deep, only if there is no exercise beside them. What this machine cannot read, such as a folder of mode 0700,
//! is an error of the run. An exercise that is not there is *missing*; one in UTF-16 or Shift-JIS *does not compile*,
//! and the message says why.
//!
//! Folders of tools (`target`, `.git` and others) are skipped by name before anything is counted. Limits: 100,000
//! entries, 256 KiB a source, 32 MiB of sources, 32 MiB for the directory of a zip, 64 KiB for a name in a tar, 128 MiB
//! for the memory of xz, 8 GiB for an unpacked tar. Links and devices are left out. A hard link in a folder is followed
//! only if the file belongs to the owner of the folder and nobody else can write there: then whoever made the link
//! could read the file, as in a copy made by `cp -al`. A link to another user's file is *unreadable*, since the grader
//! may read what the student may not.

pub mod archive;
pub mod archive_file;
mod choose;
mod complete;
mod encoding;
pub mod folder;
pub mod form;
mod locate;
mod names;
pub mod path;
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
use crate::course::problem::Problem;
use crate::course::source::SourceFile;
use crate::submission::locate::Unfilled;
use crate::submission::pile::{Kind, Pile};
use crate::submission::stop::Stop;
use crate::submission::taken::Taken;

/// How deep archives may lie in archives.
const MOST_LAYERS: usize = 3;

/// What is graded.
#[derive(Clone, Debug)]
pub enum Submission {
    /// The reference solutions.
    Solutions,
    /// A student's work: a copy of the course, its exercises or some of them, as a folder, an archive or a file.
    Work(PathBuf),
}

/// A file or a folder of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called in the submission; empty if it is the whole.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
}

/// Reads submissions to one course.
pub struct Reader<'a> {
    course: &'a Course,
    unfilled: Unfilled<'a>,
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
    Reader::new(course)?.take(&[Part { name: String::new(), path: path.to_owned() }], copy)
}

impl<'a> Reader<'a> {
    /// A reader of submissions to this course.
    ///
    /// # Errors
    ///
    /// If a solution of the course cannot be read.
    pub fn new(course: &'a Course) -> anyhow::Result<Self> {
        Ok(Self { course, unfilled: Unfilled::of(course)? })
    }

    /// How many lines an exercise has that it has not when it is handed out.
    pub fn lines_written(&self, problem: &Problem, files: &[SourceFile]) -> usize {
        self.unfilled.lines_written(&problem.folder, files)
    }

    /// Reads a submission that consists of some files and folders. Only if they hold no exercise, the archives among them are
    /// opened.
    ///
    /// # Errors
    ///
    /// If the submission is not one that can be graded, or cannot be read.
    pub fn take(&self, parts: &[Part], copy: Option<&str>) -> Result<Taken, Stop> {
        let course = self.course;
        let mut pile = Pile::new(course);
        read(parts, &mut pile)?;
        let mut located = locate::locate(course, &self.unfilled, &pile.sources)?;
        if located.found.is_empty() {
            pile = Pile::that_opens_archives(course);
            read(parts, &mut pile)?;
            for _ in 0..MOST_LAYERS {
                for (name, archive) in pile.take_archives() {
                    pile.enter(&name);
                    archive::read(archive, &name, &mut pile).map_err(|stop| stop.about(&name))?;
                }
                located = locate::locate(course, &self.unfilled, &pile.sources)?;
                if !located.found.is_empty() {
                    break;
                }
            }
        }
        located.beside.append(&mut pile.beside);
        located.strangers.append(&mut pile.others);
        if located.found.is_empty() {
            return Err(pile.obstacle().unwrap_or_else(|| told::nothing_found(course, &located)).into());
        }
        let (mut found, mut notes) = choose::choose(std::mem::take(&mut located.found), copy, &self.unfilled)?;
        notes.extend(told::notes(course, &found, &located));
        notes.extend(found.iter_mut().flat_map(|found| complete::complete(found, &self.unfilled)));
        let mut taken = Taken { notes, ..Taken::default() };
        taken.copy = found.first().map(|found| found.copy.clone()).unwrap_or_default();
        for found in found {
            taken.left_out.insert(found.exercise.clone(), found.left_out);
            taken.sources.insert(found.exercise, found.files);
        }
        Ok(taken)
    }
}

/// Reads files and folders into the pile.
fn read(parts: &[Part], pile: &mut Pile) -> Result<(), Stop> {
    for Part { name, path } in parts {
        let shown = path.display().to_string();
        let cannot_read = || format!("cannot read the submission {shown}");
        let metadata = path.metadata().with_context(cannot_read)?;
        if metadata.is_dir() {
            pile.enter(name);
            folder::read(path, pile)?;
            continue;
        }
        let regular = |metadata: &Metadata| match metadata.is_file() {
            true => Ok(()),
            false => Err(anyhow!("{shown} is neither a folder nor a regular file")),
        };
        regular(&metadata)?;
        // A link that the command line names is followed; what it has become in the meantime is looked at again.
        let path = path.canonicalize().with_context(cannot_read)?;
        let file = folder::open(&path).with_context(cannot_read)?;
        regular(&file.metadata().with_context(cannot_read)?)?;
        pile.enter("");
        if parts.len() == 1 {
            let name = if name.is_empty() { &shown } else { name };
            archive::read(file, name, pile)?;
        } else if let Some(wanted) = pile.note(name, Kind::File, metadata.len())? {
            pile.add(wanted, file).map_err(|error| error.while_reading(cannot_read()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::submission::sentence::Sentence;
    use crate::submission::stop::{Obstacle, ObstacleKind};

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
        let course = Course::find().expect("the course is there");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (pipe, nowhere) = (folder.path().join("work.zip"), folder.path().join("nowhere"));
        if cfg!(unix) {
            let made = std::process::Command::new("mkfifo").arg(&pipe).status();
            assert!(made.is_ok_and(|status| status.success()), "can make pipes");
        }
        for place in [nowhere, pipe, "/dev/zero".into()] {
            let name = place.display().to_string();
            let Err(Stop::Error(error)) = Submission::Work(place).take(&course, None) else { panic!("{name}") };
            assert!(format!("{error:#}").contains(&name), "{error:#}");
        }
    }

    const LIB: &str = "pub fn softmax() {}\npub fn predict() {}\n";

    fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("it can be written");
            std::io::Write::write_all(&mut writer, bytes).expect("it can be written");
        }
        writer.finish().expect("it can be written").into_inner()
    }

    /// The folder of the copy that is taken from files in a folder; if none is, why.
    fn copy_in(files: &[(&str, &[u8])]) -> Result<String, Obstacle> {
        let course = Course::find().expect("the course is there");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = |name: &str| folder.path().join(name);
        files.iter().for_each(|(name, bytes)| fs::write(place(name), bytes).expect("it can be written"));
        let whole = Submission::Work(folder.path().into()).take(&course, None);
        let parts: Vec<_> = files.iter().map(|(name, _)| Part { name: (*name).into(), path: place(name) }).collect();
        let apart = Reader::new(&course).expect("it can be read").take(&parts, None);
        let copies = [whole, apart].map(|taken| match taken {
            Ok(taken) => Ok(taken.copy),
            Err(Stop::Obstacle(obstacle)) => Err(obstacle),
            Err(Stop::Error(error)) => panic!("{error:#}"),
        });
        let [whole, apart] = copies;
        if files.len() > 1 {
            assert_eq!(whole, apart, "a folder, and its files");
        }
        whole
    }

    #[test]
    fn archives_inside_are_opened_if_there_is_no_exercise_beside_them() {
        let packed = zip(&[("me/71_prediction/src/lib.rs", LIB.as_bytes())]);
        assert_eq!(copy_in(&[("nlp.zip", &packed)]), Ok("nlp.zip/me".into()));
        // Told by the bytes.
        assert_eq!(copy_in(&[("blob", &packed), ("notes.txt", b"done")]), Ok("blob/me".into()));
        let twice = zip(&[("in/nlp.zip", &packed[..])]);
        let course = Course::find().expect("the course is there");
        let file = tempfile::NamedTempFile::new().expect("a temporary file");
        fs::write(file.path(), &twice).expect("it can be written");
        let taken = Submission::Work(file.path().into()).take(&course, None).expect("it is found");
        assert_eq!(taken.copy, "in/nlp.zip/me");
        // An exercise beside them is what is graded.
        assert_eq!(copy_in(&[("71.rs", LIB.as_bytes()), ("old.zip", &packed)]), Ok(String::new()));
    }

    #[test]
    fn a_library_alone_is_graded_with_the_course_s_own_files() {
        let course = Course::find().expect("the course is there");
        let problem = course.problems.iter().find(|problem| problem.number == 79).expect("it is there");
        let lib = fs::read(problem.solution.join("src/lib.rs")).expect("it is there");
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::write(place.path().join("lib.rs"), lib).expect("it can be written");
        let taken = Submission::Work(place.path().into()).take(&course, None).expect("it is found");
        let files: Vec<_> = taken.sources["79_mlp"].iter().map(|file| file.path.as_str()).collect();
        assert!(files.contains(&"lib.rs") && files.contains(&"layer.rs"), "{files:?}");
        let said = |note: &Sentence| note.english.contains("79_mlp/src/layer.rs is not there");
        assert!(taken.notes.iter().any(said), "{:?}", taken.notes);
    }

    #[test]
    fn an_archive_inside_that_cannot_be_opened_is_named() {
        let packed = zip(&[("me/71_prediction/src/lib.rs", LIB.as_bytes())]);
        for (bytes, words) in [(&b"Rar!\x1a\x07\x01\0"[..], "work.zip: it is a RAR"), (&packed[..80], "work.zip: ")] {
            let obstacle = copy_in(&[("work.zip", bytes), ("notes.txt", b"done")]).expect_err(words);
            assert!(
                obstacle.kind == ObstacleKind::Unreadable && obstacle.why.english.starts_with(words),
                "{}",
                obstacle.why
            );
        }
        let empty = zip(&[("me/notes.txt", b"none")]);
        let obstacle = copy_in(&[("work.zip", &empty)]).expect_err("there is no exercise");
        assert!(obstacle.why.english.contains("work.zip/me/notes.txt"), "{}", obstacle.why);
        // A picture beside other files is no reason to say that all is unreadable.
        let obstacle = copy_in(&[("a.png", b"\x89PNG"), ("notes.txt", b"done")]).expect_err("there is no exercise");
        assert_eq!(obstacle.kind, ObstacleKind::NothingFound);
    }
}
