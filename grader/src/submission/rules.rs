//! The rules of intake, the same for folders and archives: what is not listed here is ignored, with a line that says so.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::taken::Taken;
use crate::course::Course;
use crate::course::source::SourceFile;

/// The longest source file that is taken, in bytes.
pub const LONGEST_FILE: u64 = 256 << 10;

/// The most bytes that are read from one submission, after decompression.
const MOST_BYTES: u64 = 8 << 20;

/// The most source files that are taken from one exercise.
const MOST_FILES: usize = 200;

/// The most folders below `src`, and the file.
const DEEPEST: usize = 6;

/// The most lines on ignored files; a submission may hold a whole `target` folder.
const MOST_LINES: usize = 40;

/// What an entry of a submission is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A symbolic or hard link.
    Link,
    /// A device, a pipe, a socket.
    Special,
}

/// Collects the files of one submission.
pub struct Intake<'a> {
    course: &'a Course,
    /// By the folder before the exercise's, since an archive may hold several copies.
    copies: BTreeMap<String, BTreeMap<String, Vec<SourceFile>>>,
    seen: BTreeSet<String>,
    bytes: u64,
    ignored: Vec<String>,
    more: usize,
}

impl<'a> Intake<'a> {
    /// An intake for submissions to this course.
    pub fn new(course: &'a Course) -> Self {
        Self { course, copies: BTreeMap::new(), seen: BTreeSet::new(), bytes: 0, ignored: Vec::new(), more: 0 }
    }

    /// Whether a path lies in an exercise of the course: the folder before it, the exercise's name, and the rest.
    pub fn split<'p>(&self, path: &'p str) -> Option<(&'p str, &'p str, &'p str)> {
        let mut start = 0;
        for part in path.split('/') {
            let end = start + part.len();
            if self.course.problems.iter().any(|problem| problem.folder == part) && end < path.len() {
                return Some((path[..start].trim_end_matches('/'), part, &path[end + 1..]));
            }
            start = end + 1;
        }
        None
    }

    /// Takes an entry or leaves it aside.
    pub fn offer(&mut self, path: &str, kind: Kind, length: u64, content: impl Read) {
        let Some((copy, exercise, rest)) = self.split(path) else { return };
        let Some(name) = rest.strip_prefix("src/") else {
            return self.unused(exercise, rest, kind, length, content);
        };
        if SourceFile::new(name, "").is_of_the_program() {
            return;
        }
        let (copy, exercise, name) = (copy.to_owned(), exercise.to_owned(), name.to_owned());
        match self.read(path, &name, kind, length, content) {
            Ok(text) => {
                let sources = self.copies.entry(copy).or_default().entry(exercise.clone()).or_default();
                if sources.len() < MOST_FILES {
                    sources.push(SourceFile::new(name, text));
                } else {
                    self.ignore(format!("{exercise}/src/{name}: more than {MOST_FILES} files"));
                }
            }
            Err(why) => self.ignore(format!("{exercise}/src/{name}: {why}")),
        }
    }

    fn read(&mut self, path: &str, name: &str, kind: Kind, length: u64, content: impl Read) -> Result<String, String> {
        match kind {
            Kind::File => {}
            Kind::Link => return Err("a link; only regular files are taken".into()),
            Kind::Special => return Err("not a regular file".into()),
        }
        if !is_plain(name) {
            return Err("only .rs files with plain names (a–z, 0–9, _) are taken".into());
        }
        if !self.seen.insert(path.to_lowercase()) {
            return Err("there is a file of this name already".into());
        }
        if length > LONGEST_FILE {
            return Err(format!("{length} bytes, and {LONGEST_FILE} are the most"));
        }
        let mut bytes = Vec::new();
        content.take(LONGEST_FILE + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        self.bytes += bytes.len() as u64;
        if bytes.len() as u64 > LONGEST_FILE {
            return Err(format!("more than {LONGEST_FILE} bytes once it is unpacked"));
        }
        if self.bytes > MOST_BYTES {
            return Err(format!("all files together have more than {MOST_BYTES} bytes"));
        }
        let text = String::from_utf8(bytes).map_err(|error| format!("not UTF-8 ({})", error.utf8_error()))?;
        if text.contains('\0') { Err("holds a zero byte".into()) } else { Ok(text) }
    }

    /// A file of an exercise that is no source. It counts for nothing; if it is not the course's own, the student
    /// may think otherwise, and is told.
    fn unused(&mut self, exercise: &str, rest: &str, kind: Kind, length: u64, content: impl Read) {
        if rest.starts_with("target/") {
            return;
        }
        let own = self.course.root.join("exercises").join(exercise).join(rest);
        let as_ours = kind == Kind::File
            && length <= LONGEST_FILE
            && std::fs::read(own).is_ok_and(|ours| {
                let mut theirs = Vec::new();
                content.take(LONGEST_FILE + 1).read_to_end(&mut theirs).is_ok() && theirs == ours
            });
        if !as_ours {
            self.ignore(format!("{exercise}/{rest}: only src is used"));
        }
    }

    /// Notes that a file was ignored.
    pub fn ignore(&mut self, line: String) {
        if self.ignored.len() < MOST_LINES { self.ignored.push(line) } else { self.more += 1 }
    }

    /// What was taken: of several copies the one in an `exercises` folder, or else the one that lies highest.
    pub fn finish(mut self) -> Taken {
        let rank =
            |copy: &String| (copy.rsplit('/').next() != Some("exercises"), copy.split('/').count(), copy.clone());
        let best = self.copies.keys().min_by_key(|copy| rank(copy)).cloned().unwrap_or_default();
        let sources = self.copies.remove(&best).unwrap_or_default();
        let others: Vec<_> = self.copies.keys().filter(|copy| copy.rsplit('/').next() != Some("solutions")).collect();
        let lines: Vec<_> = others.iter().map(|copy| format!("{copy}: another copy; {best} is graded")).collect();
        lines.into_iter().for_each(|line| self.ignore(line));
        if self.more > 0 {
            self.ignored.push(format!("and {} more", self.more));
        }
        Taken { sources, ignored: self.ignored }
    }
}

/// Names that are the same on every system: no case that tells two files apart, no device, no way out of the folder.
fn is_plain(name: &str) -> bool {
    let devices = ["con", "prn", "aux", "nul"];
    let parts: Vec<_> = name.trim_end_matches(".rs").split('/').collect();
    let plain = |part: &&str| {
        (1..=60).contains(&part.len())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && !devices.contains(&part.to_lowercase().as_str())
    };
    name.ends_with(".rs") && parts.len() <= DEEPEST && parts.iter().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(files: &[(&str, Kind, &[u8])]) -> Taken {
        let course = Course::sample();
        let mut intake = Intake::new(&course);
        for (path, kind, bytes) in files {
            intake.offer(path, *kind, bytes.len() as u64, *bytes);
        }
        intake.finish()
    }

    fn names(taken: &Taken) -> Vec<&str> {
        taken.sources.values().flatten().map(|file| file.path.as_str()).collect()
    }

    #[test]
    fn sources_are_taken_and_others_listed() {
        let taken = taken(&[
            ("71_prediction/src/lib.rs", Kind::File, b"//! a"),
            ("71_prediction/src/deep/er.rs", Kind::File, b"//! b"),
            ("71_prediction/src/main.rs", Kind::File, b"//! the program"),
            ("71_prediction/src/notes.txt", Kind::File, b"c"),
            ("71_prediction/src/bad.rs", Kind::File, b"\xff"),
            ("71_prediction/src/zero.rs", Kind::File, b"\0"),
            ("71_prediction/build.rs", Kind::File, b"fn main() {}"),
            ("71_prediction/target/debug/x", Kind::File, b"x"),
            ("72_unknown/src/lib.rs", Kind::File, b"x"),
        ]);
        assert_eq!(names(&taken), ["lib.rs", "deep/er.rs"]);
        assert_eq!(taken.ignored.len(), 4, "{:?}", taken.ignored);
    }

    #[test]
    fn names_that_lead_elsewhere_or_mean_two_things_are_refused() {
        for name in [
            "../lib.rs",
            "a/../../b.rs",
            "/etc/x.rs",
            "a//b.rs",
            "a\\b.rs",
            "con.rs",
            "a b.rs",
            "ä.rs",
            ".rs",
            "x.rs/",
            "a/b/c/d/e/f/g.rs",
            "x.rs.",
            "x.RS",
            "C:x.rs",
        ] {
            let taken = taken(&[(&format!("71_prediction/src/{name}"), Kind::File, b"x")]);
            assert!(names(&taken).is_empty() && taken.ignored.len() == 1, "{name}: {:?}", taken.ignored);
        }
    }

    #[test]
    fn a_second_file_of_the_same_name_is_refused_in_any_case() {
        let file = |path| (path, Kind::File, &b"x"[..]);
        let taken =
            taken(&[file("71_prediction/src/a.rs"), file("71_prediction/src/A.rs"), file("71_prediction/src/a.rs")]);
        assert_eq!((names(&taken), taken.ignored.len()), (vec!["a.rs"], 2));
    }

    #[test]
    fn links_and_devices_are_refused() {
        for kind in [Kind::Link, Kind::Special] {
            let taken = taken(&[("71_prediction/src/lib.rs", kind, b"x")]);
            assert!(names(&taken).is_empty() && taken.ignored.len() == 1);
        }
    }

    #[test]
    fn what_is_too_long_is_refused_whatever_length_it_claims() {
        let course = Course::sample();
        let mut intake = Intake::new(&course);
        intake.offer("71_prediction/src/a.rs", Kind::File, 5, std::io::repeat(b' '));
        intake.offer("71_prediction/src/b.rs", Kind::File, LONGEST_FILE + 1, &b"x"[..]);
        let taken = intake.finish();
        assert!(names(&taken).is_empty() && taken.ignored.len() == 2, "{:?}", taken.ignored);
    }

    #[test]
    fn of_several_copies_the_exercises_are_graded() {
        let file = |path, bytes| (path, Kind::File, bytes);
        let taken = taken(&[
            file("mine/solutions/71_prediction/src/lib.rs", &b"solution"[..]),
            file("mine/exercises/71_prediction/src/lib.rs", b"exercise"),
            file("mine/old/exercises/71_prediction/src/lib.rs", b"old"),
        ]);
        assert_eq!(taken.sources["71_prediction"], [SourceFile::new("lib.rs", "exercise")]);
        assert_eq!(taken.ignored, ["mine/old/exercises: another copy; mine/exercises is graded"]);
    }

    #[test]
    fn a_long_list_is_cut() {
        let paths: Vec<_> = (0..100).map(|i| format!("71_prediction/notes/{i}")).collect();
        let files: Vec<_> = paths.iter().map(|path| (path.as_str(), Kind::File, &b"x"[..])).collect();
        assert_eq!(taken(&files).ignored.last().map(String::as_str), Some("and 60 more"));
    }
}
