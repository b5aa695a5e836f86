//! Finds the exercises among the sources of a submission: every folder with a `lib.rs` is a crate, and its path or what it
//! declares says which one.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};

use crate::course::Course;
use crate::course::holes::rename;
use crate::course::marks::punched;
use crate::course::problem::Problem;
use crate::course::source::{SourceFile, read_sources};
use crate::submission::names::{declared, exercise_in, named};
use crate::submission::path::{is_plain, split};
use crate::submission::pile::is_same;
use crate::submission::sentence::Sentence;

/// The most source files that are taken from one exercise.
const MOST_FILES: usize = 200;

/// Folders of a crate that hold no part of its library.
const BESIDE: [&str; 5] = ["tests", "benches", "examples", "bin", "src"];

/// Sources by their paths: the text, or why it is none.
pub type Sources = BTreeMap<String, Result<String, Sentence>>;

/// A crate of a submission that is an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The folder of the exercise in the course, such as `71_prediction`.
    pub exercise: String,
    /// The folder that holds this copy of the exercises.
    pub copy: String,
    /// The crate's own folder, or its only file.
    pub place: String,
    /// The sources of its library.
    pub files: Vec<SourceFile>,
    /// Sources that were left out: their paths below `src`, and why.
    pub left_out: Vec<(String, Sentence)>,
}

/// What was found among the sources.
#[derive(Clone, Debug, Default)]
pub struct Located {
    /// The exercises.
    pub found: Vec<Found>,
    /// Files in `solutions` that are not the course's own.
    pub in_solutions: Vec<String>,
    /// Files of exercises that are no part of their libraries, by their paths below the exercise.
    pub beside: Vec<String>,
    /// Sources that belong to no exercise.
    pub strangers: Vec<String>,
}

/// The exercises as they are handed out, to tell what a student has written.
#[derive(Clone, Debug)]
pub struct Unfilled<'a> {
    /// A problem, its sources with holes, and the names that no other problem declares.
    exercises: Vec<(&'a Problem, Vec<SourceFile>, BTreeSet<String>)>,
}

impl<'a> Unfilled<'a> {
    /// Makes them from the solutions.
    ///
    /// # Errors
    ///
    /// If a solution cannot be read, or its marks are wrong.
    pub fn of(course: &'a Course) -> Result<Self> {
        let mut exercises = Vec::new();
        for problem in &course.problems {
            let mut files = read_sources(&problem.solution)?;
            for file in &mut files {
                let text = punched(&file.text, || true).with_context(|| format!("{}/{}", problem.folder, file.path))?;
                file.text = rename(&text, problem);
            }
            files.retain(|file| !file.is_of_the_program());
            let names: BTreeSet<_> = files.iter().flat_map(|file| declared(&file.text)).collect();
            exercises.push((problem, files, names));
        }
        let all: Vec<BTreeSet<String>> = exercises.iter().map(|(.., names)| names.clone()).collect();
        for (i, (.., names)) in exercises.iter_mut().enumerate() {
            let others = |name: &String| all.iter().enumerate().any(|(j, other)| i != j && other.contains(name));
            names.retain(|name| !others(name));
        }
        Ok(Self { exercises })
    }

    /// The exercise whose functions and types a text declares.
    fn declared_by(&self, text: &str) -> Option<&'a Problem> {
        let declared = declared(text);
        let count = |names: &BTreeSet<String>| names.intersection(&declared).count();
        let mut counts: Vec<_> = self.exercises.iter().map(|(problem, _, names)| (count(names), *problem)).collect();
        counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        match counts[..] {
            [(most, problem), (next, _), ..] if most > next => Some(problem),
            _ => None,
        }
    }

    /// The files of an exercise as it is handed out.
    pub fn files(&self, exercise: &str) -> &[SourceFile] {
        let handed_out = self.exercises.iter().find(|(problem, ..)| problem.folder == exercise);
        handed_out.map(|(_, files, _)| files.as_slice()).unwrap_or_default()
    }

    /// How many lines a crate has that the exercise has not when it is handed out.
    pub fn lines_written(&self, exercise: &str, files: &[SourceFile]) -> usize {
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        for line in self.files(exercise).iter().flat_map(|file| file.text.lines()) {
            *known.entry(line.trim()).or_default() += 1;
        }
        let mut written = 0;
        for line in files.iter().flat_map(|file| file.text.lines()).map(str::trim).filter(|line| !line.is_empty()) {
            match known.get_mut(line) {
                Some(left @ 1..) => *left -= 1,
                _ => written += 1,
            }
        }
        written
    }
}

/// Finds the exercises among sources.
///
/// # Errors
///
/// If a solution of the course cannot be read.
pub fn locate(course: &Course, unfilled: &Unfilled, sources: &Sources) -> Result<Located> {
    let mut located = Located::default();
    let roots = roots(course, sources);
    // The sources of each crate, by their paths below it, and those of none.
    let mut crates: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    let mut alone: Vec<&str> = Vec::new();
    for path in sources.keys().map(String::as_str).filter(|path| !has_folder(path, "grader")) {
        match root_of(path, &roots) {
            Some((root, rest)) => crates.entry(root).or_default().push((rest, path)),
            None => alone.push(path),
        }
    }
    for (root, files) in crates {
        let lib = files.iter().find(|(rest, _)| rest.eq_ignore_ascii_case("lib.rs"));
        let text = lib.and_then(|(_, path)| sources[*path].as_deref().ok()).unwrap_or_default();
        let lib = if root.is_empty() { "lib.rs".to_owned() } else { format!("{root}/lib.rs") };
        let place = exercise_in(course, &lib);
        let problem = match place {
            Some(place) if place.is_exact => Some(place.problem),
            _ => {
                // What `lib.rs` does not declare itself may stand in its modules.
                let all = || files.iter().filter_map(|(_, path)| sources[*path].as_deref().ok()).collect::<String>();
                let by_all = || unfilled.declared_by(&all());
                unfilled.declared_by(text).or_else(by_all).or(place.map(|place| place.problem))
            }
        };
        let Some(problem) = problem else {
            located.strangers.extend(files.iter().map(|(_, path)| (*path).to_owned()));
            continue;
        };
        if has_folder(&lib, "solutions") {
            located.in_solutions.extend(changed(problem, &files, sources)?);
            continue;
        }
        let of_the_crate = match split(root) {
            (folder, name) if name.eq_ignore_ascii_case("src") => folder,
            _ => root,
        };
        let place = place.filter(|place| place.problem.number == problem.number);
        let copy = place.map_or(split(of_the_crate).0, |place| place.copy);
        located.found.push(found(problem, copy, of_the_crate, &files, sources));
    }
    let without = |problem: &Problem| !located.found.iter().any(|found| found.exercise == problem.folder);
    let mut more = Vec::new();
    for path in alone {
        let (folder, name) = split(path);
        let place = exercise_in(course, path);
        let is_beside = folder.split('/').any(|part| BESIDE.contains(&part.to_lowercase().as_str()) && part != "src")
            || has_folder(path, "solutions")
            || ["main.rs", "build.rs"].contains(&name);
        let text = sources[path].as_deref().unwrap_or_default();
        // A file whose text cannot be read can still say by its name what it is.
        let by_name = || named(course, name.trim_end_matches(".rs")).filter(|_| sources[path].is_err());
        match unfilled.declared_by(text).or_else(by_name).filter(|problem| !is_beside && without(problem)) {
            Some(problem) => more.push(found(problem, folder, path, &[("lib.rs", path)], sources)),
            None => match place.filter(|_| !has_folder(path, "solutions")) {
                Some(place) if is_ours(place.problem, place.rest, sources[path].as_deref()) => {}
                Some(place) => located.beside.push(place.rest.to_owned()),
                None => located.strangers.push(path.to_owned()),
            },
        }
    }
    located.found.extend(more);
    located.strangers.retain(|path| !has_folder(path, "solutions"));
    Ok(located)
}

/// The folders that hold a `lib.rs`, apart from modules of that name, and from crates that lie beside the `src` of an exercise.
fn roots<'a>(course: &Course, sources: &'a Sources) -> BTreeSet<&'a str> {
    let with_lib = |path: &'a String| Some(split(path)).filter(|(_, name)| name.eq_ignore_ascii_case("lib.rs"));
    let all: BTreeSet<&str> = sources.keys().filter_map(with_lib).map(|(folder, _)| folder).collect();
    let is_module = |root: &str| {
        all.iter().any(|outer| {
            let rest = root.strip_prefix(outer).and_then(|rest| rest.strip_prefix('/'));
            let is_exercise =
                |rest: &str| exercise_in(course, &format!("{rest}/lib.rs")).is_some_and(|place| place.is_exact);
            split(outer).1.eq_ignore_ascii_case("src") && rest.is_some_and(|rest| !is_exercise(rest))
        })
    };
    let is_beside_src = |root: &str| {
        let lib = format!("{root}/lib.rs");
        exercise_in(course, &lib).filter(|place| place.is_exact).is_some_and(|place| {
            let src = format!("{}/src", place.folder);
            root != src && all.contains(src.as_str())
        })
    };
    all.iter().copied().filter(|root| !is_module(root) && !is_beside_src(root)).collect()
}

/// The crate to which a file belongs, and its path in it. A crate without `src` has only what lies in no such folder as cargo
/// uses for something else.
fn root_of<'a>(path: &'a str, roots: &BTreeSet<&'a str>) -> Option<(&'a str, &'a str)> {
    let folder = split(path).0;
    let ends = std::iter::once(folder.len()).chain(folder.match_indices('/').map(|(end, _)| end).rev());
    let candidates = ends.map(|end| &folder[..end]).chain([""]);
    let root = candidates.into_iter().find(|candidate| roots.contains(candidate))?;
    let rest = path[root.len()..].trim_start_matches('/');
    let is_src = split(root).1.eq_ignore_ascii_case("src");
    let first = rest.split_once('/').map_or("", |(first, _)| first);
    let belongs = is_src || first.is_empty() || (!root.is_empty() && !BESIDE.contains(&first.to_lowercase().as_str()));
    belongs.then_some((root, rest))
}

/// A crate with the files that are taken from it.
fn found(problem: &Problem, copy: &str, place: &str, files: &[(&str, &str)], sources: &Sources) -> Found {
    let mut found = Found {
        exercise: problem.folder.clone(),
        copy: copy.to_owned(),
        place: place.to_owned(),
        files: Vec::new(),
        left_out: Vec::new(),
    };
    let mut seen = BTreeSet::new();
    for (rest, path) in files {
        let rest = if rest.eq_ignore_ascii_case("lib.rs") { "lib.rs" } else { rest };
        if SourceFile::new(rest, "").is_of_the_program() {
            continue;
        }
        let taken = if !is_plain(rest) {
            Err(Sentence::new(
                "only names of letters, digits and `_` with `.rs` behind are taken",
                "使えるのは英数字と `_` だけの名前（末尾は `.rs`）です",
            ))
        } else if !seen.insert(rest.to_lowercase()) {
            Err(Sentence::new(
                "another file has the same name but for its case",
                "大文字と小文字だけが違う同名のファイルがあります",
            ))
        } else if found.files.len() >= MOST_FILES {
            Err(Sentence::new(
                format!("an exercise has {MOST_FILES} files at most"),
                format!("1 つの問題で採点できるファイルは {MOST_FILES} 個までです"),
            ))
        } else {
            sources[*path].clone()
        };
        match taken {
            Ok(text) => found.files.push(SourceFile::new(rest, text)),
            Err(why) => found.left_out.push((rest.to_owned(), why)),
        }
    }
    found
}

/// The files of a folder in `solutions` that are not the course's.
fn changed(problem: &Problem, files: &[(&str, &str)], sources: &Sources) -> Result<Vec<String>> {
    let ours = read_sources(&problem.solution)?;
    let is_ours = |rest: &str, text: &str| {
        ours.iter().any(|file| file.path == rest && is_same(file.text.as_bytes(), text.as_bytes()))
    };
    let changed = files.iter().filter(|(rest, path)| sources[*path].as_ref().is_ok_and(|text| !is_ours(rest, text)));
    Ok(changed.map(|(_, path)| (*path).to_owned()).collect())
}

/// Whether a file beside `src` is the course's own.
fn is_ours(problem: &Problem, rest: &str, text: Result<&str, &Sentence>) -> bool {
    let ours = std::fs::read(problem.exercise.join(rest));
    text.ok().zip(ours.ok()).is_some_and(|(text, ours)| is_same(text.as_bytes(), &ours))
}

/// Whether a file lies in a folder of this name.
fn has_folder(path: &str, name: &str) -> bool {
    split(path).0.split('/').any(|part| part.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::holes::as_exercise;

    fn with<T>(files: &[(&str, &str)], look: impl FnOnce(Located) -> T) -> T {
        let course = Course::find().expect("the course is there");
        let unfilled = Unfilled::of(&course).expect("the solutions can be read");
        let sources = files.iter().map(|(path, text)| ((*path).to_owned(), Ok((*text).to_owned()))).collect();
        look(locate(&course, &unfilled, &sources).expect("the solutions can be read"))
    }

    /// The exercises, where they lie, and the paths of their files.
    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let files_of = |found: &Found| found.files.iter().map(|file| file.path.clone()).collect::<Vec<_>>().join(" ");
        with(files, |located| {
            located
                .found
                .iter()
                .map(|found| format!("{} in {}: {}", found.exercise, found.place, files_of(found)))
                .collect()
        })
    }

    #[test]
    fn every_solution_says_by_what_it_declares_which_exercise_it_is() {
        let course = Course::find().expect("the course is there");
        let unfilled = Unfilled::of(&course).expect("the solutions can be read");
        for problem in &course.problems {
            for file in as_exercise(problem).expect("there is a solution").iter().filter(|file| file.path == "lib.rs") {
                let found = unfilled.declared_by(&file.text).map(|problem| problem.number);
                assert_eq!(found, Some(problem.number), "{}", problem.folder);
            }
        }
        assert!(unfilled.declared_by("pub fn main() {}").is_none() && unfilled.declared_by("").is_none());
    }

    #[test]
    fn a_crate_has_what_lies_in_its_src_and_the_rest_is_beside() {
        let files = [
            ("a/71_prediction/src/lib.rs", "mod deep;"),
            ("a/71_prediction/src/deep/er.rs", ""),
            ("a/71_prediction/src/old/lib.rs", ""),
            ("a/71_prediction/src/main.rs", "fn main() {}"),
            ("a/71_prediction/src/bin/x.rs", "fn main() {}"),
            ("a/71_prediction/tests/mine.rs", "#[test]"),
            ("a/71_prediction/backup/lib.rs", "old"),
            ("a/71_prediction/build.rs", "fn main() {}"),
            ("a/grader/screen/tests/exercises/70_features/src/lib.rs", "pub fn f() {}"),
        ];
        assert_eq!(told(&files), ["71_prediction in a/71_prediction: deep/er.rs lib.rs old/lib.rs"]);
        with(&files, |located| assert_eq!(located.beside, ["backup/lib.rs", "build.rs", "tests/mine.rs"]));
    }

    #[test]
    fn crates_without_src_or_without_a_name_are_found_by_their_folder_or_their_functions() {
        let softmax = "pub fn softmax() {}\npub fn predict() {}\n";
        for (path, place) in [
            ("71_prediction/lib.rs", "71_prediction"),
            ("lib.rs", ""),
            ("src/lib.rs", ""),
            ("src/Lib.rs", ""),
            ("week 3/answer/src/lib.rs", "week 3/answer"),
            ("student_72/src/lib.rs", "student_72"),
            ("satojiro_12347_67892_lib-2.rs", "satojiro_12347_67892_lib-2.rs"),
            ("71.rs", "71.rs"),
            ("71_prediction/src/prediction.rs", "71_prediction/src/prediction.rs"),
        ] {
            assert_eq!(told(&[(path, softmax)]), [format!("71_prediction in {place}: lib.rs")], "{path}");
        }
        let files = [("x/src/deep/a.rs", softmax), ("x/src/lib.rs", "mod deep { mod a; }")];
        assert_eq!(told(&files), ["71_prediction in x: deep/a.rs lib.rs"]);
        for path in ["main.rs", "tests/prediction.rs", "solutions/71_prediction/mistakes/x.rs", "grader/x/71/lib.rs"] {
            assert!(told(&[(path, softmax)]).is_empty(), "{path}");
        }
    }

    #[test]
    fn what_belongs_nowhere_is_kept_to_be_told() {
        with(&[("x/lib.rs", "pub fn other() {}"), ("notes.rs", "")], |located| {
            assert!(located.found.is_empty());
            assert_eq!(located.strangers, ["x/lib.rs", "notes.rs"]);
        });
    }

    #[test]
    fn work_in_solutions_is_noticed_and_the_course_s_own_is_not() {
        let course = Course::find().expect("the course is there");
        let lib = std::fs::read_to_string(course.root.join("solutions/71_prediction/src/lib.rs")).expect("it is there");
        for (text, changed) in [(lib.clone(), 0), (lib.replace('\n', "\r\n"), 0), (lib + "// mine\n", 1)] {
            with(&[("me/solutions/71_prediction/src/lib.rs", &text)], |located| {
                assert_eq!((located.found.len(), located.in_solutions.len()), (0, changed));
            });
        }
    }

    #[test]
    fn names_that_mean_two_things_are_left_out() {
        let files = [
            ("71_prediction/src/lib.rs", ""),
            ("71_prediction/src/a.rs", ""),
            ("71_prediction/src/A.rs", ""),
            ("71_prediction/src/lib - コピー.rs", ""),
            ("71_prediction/src/../../x.rs", ""),
        ];
        with(&files, |located| {
            let left_out: Vec<_> = located.found[0].left_out.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!((located.found[0].files.len(), left_out), (2, vec!["../../x.rs", "a.rs", "lib - コピー.rs"]));
        });
    }

    #[test]
    fn only_lines_that_the_exercise_has_not_count_as_written() {
        let course = Course::find().expect("the course is there");
        let unfilled = Unfilled::of(&course).expect("the solutions can be read");
        let (problem, files, _) = &unfilled.exercises[1];
        let mut found = found(problem, "", "", &[], &Sources::new());
        found.files = files.clone();
        assert_eq!(unfilled.lines_written(&found.exercise, &found.files), 0);
        found.files[0].text += "\n// mine\n\nfn helper() {\r\n}\r\n";
        // The closing brace is one more than the exercise has.
        assert_eq!(unfilled.lines_written(&found.exercise, &found.files), 3);
    }
}
