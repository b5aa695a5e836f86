//! A submission that is a folder.

use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::rules::{Intake, Kind};
use super::taken::Taken;
use crate::course::Course;

/// The most entries that are looked at in one exercise.
const MOST_ENTRIES: usize = 10_000;

/// Reads a copy of the course, or its `exercises` folder alone. An exercise that is not there has no sources, so it does
/// not compile, and costs no other problem anything.
pub fn read(folder: &Path, course: &Course) -> Taken {
    let mut intake = Intake::new(course);
    let inside = folder.join("exercises");
    let exercises = if inside.symlink_metadata().is_ok() { inside } else { folder.to_owned() };
    for problem in &course.problems {
        let exercise = exercises.join(&problem.folder);
        // A link in the place of a folder would have the grader read whatever it points at.
        let linked = [&exercises, &exercise].into_iter().filter(|path| **path != folder).any(|path| is_link(path));
        if linked {
            intake.ignore(format!("{}: a link, where a folder should be", problem.folder));
            continue;
        }
        let entries = WalkDir::new(&exercise).follow_root_links(false).sort_by_file_name().into_iter();
        let build = |entry: &walkdir::DirEntry| entry.depth() == 1 && entry.file_name() == "target";
        for entry in entries.filter_entry(|entry| !build(entry)).filter_map(Result::ok).take(MOST_ENTRIES) {
            if entry.file_type().is_dir() {
                continue;
            }
            let Ok(path) = entry.path().strip_prefix(&exercise) else { continue };
            let rest = path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            let path = format!("{}/{rest}", problem.folder);
            match open(entry.path()) {
                Ok((kind, length, Some(file))) => intake.offer(&path, kind, length, file),
                Ok((kind, length, None)) => intake.offer(&path, kind, length, io::empty()),
                Err(error) => intake.ignore(format!("{path}: {error}")),
            }
        }
    }
    intake.finish()
}

fn is_link(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|metadata| metadata.file_type().is_symlink())
}

/// Opens a regular file, and nothing else: opening a pipe would wait for somebody to write into it.
fn open(path: &Path) -> io::Result<(Kind, u64, Option<File>)> {
    let before = path.symlink_metadata()?;
    let kind = kind(&before);
    if kind != Kind::File {
        return Ok((kind, before.len(), None));
    }
    let file = options().open(path)?;
    let opened = file.metadata()?;
    Ok((self::kind(&opened), opened.len(), Some(file)))
}

#[cfg(unix)]
fn options() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = File::options();
    // What has become a link or a pipe in the meantime is not opened either.
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    options.read(true).custom_flags(flags.bits() as i32);
    options
}

#[cfg(not(unix))]
fn options() -> OpenOptions {
    let mut options = File::options();
    options.read(true);
    options
}

fn kind(metadata: &Metadata) -> Kind {
    if metadata.file_type().is_symlink() || is_hard_link(metadata) {
        Kind::Link
    } else if metadata.is_file() {
        Kind::File
    } else {
        Kind::Special
    }
}

/// A file with a second name somewhere: perhaps one that the student could not read.
#[cfg(unix)]
fn is_hard_link(metadata: &Metadata) -> bool {
    metadata.is_file() && std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
fn is_hard_link(_metadata: &Metadata) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    fn read_with(make: impl FnOnce(&Path)) -> Taken {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let src = folder.path().join("exercises/71_prediction/src");
        fs::create_dir_all(&src).expect("can make folders");
        fs::write(src.join("lib.rs"), "//! a").expect("can write files");
        make(&src);
        read(folder.path(), &Course::sample())
    }

    fn counts(taken: &Taken) -> (usize, usize) {
        (taken.sources.values().map(Vec::len).sum(), taken.ignored.len())
    }

    #[test]
    fn a_plain_exercise_is_taken() {
        assert_eq!(counts(&read_with(|_| ())), (1, 0));
    }

    #[test]
    fn links_pipes_and_second_names_are_left_aside_and_nothing_hangs() {
        let taken = read_with(|src| {
            symlink("/etc/hostname", src.join("link.rs")).expect("can make links");
            let pipe = rustix::fs::mkfifoat(rustix::fs::CWD, src.join("pipe.rs"), rustix::fs::Mode::RWXU);
            pipe.expect("can make pipes");
            fs::write(src.join("first.rs"), "//! b").expect("can write files");
            fs::hard_link(src.join("first.rs"), src.join("second.rs")).expect("can make links");
        });
        assert_eq!(counts(&taken), (1, 4), "{:?}", taken.ignored);
    }

    #[test]
    fn a_link_in_the_place_of_a_folder_is_not_followed() {
        for name in ["exercises", "exercises/71_prediction", "exercises/71_prediction/src"] {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let elsewhere = tempfile::tempdir().expect("a temporary folder");
            for place in ["71_prediction/src", "src", "."] {
                fs::create_dir_all(elsewhere.path().join(place)).expect("can make folders");
                fs::write(elsewhere.path().join(place).join("lib.rs"), "//! secret").expect("can write files");
            }
            let link = folder.path().join(name);
            fs::create_dir_all(link.parent().expect("it has a parent")).expect("can make folders");
            symlink(elsewhere.path(), link).expect("can make links");
            let course = Course::sample();
            let taken = read(folder.path(), &course);
            assert_eq!(counts(&taken), (0, 1), "{name}: {taken:?}");
        }
    }
}
