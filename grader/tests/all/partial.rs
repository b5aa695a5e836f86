//! Work that is half done, and work that only looks done: what each gets.

use std::collections::BTreeMap;
use std::fs;

use crate::common::{complete, course, grade, problems, root, sample};
use grader::course::holes::rename;
use grader::course::marks::punched;
use grader::course::source::read_sources;
use tempfile::TempDir;

/// A set of holes, as bits. If a problem has more than three, the third bit stands for all the others.
type Holes = usize;

/// No hole, and all of them.
const NONE: Holes = 0b000;
const ALL: Holes = 0b111;

/// Exercises in which these holes are filled.
fn filled(holes: Holes) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for problem in &course().problems {
        let mut hole = 0;
        let mut is_left_out = || {
            hole += 1;
            holes & (1 << (hole - 1usize).min(2)) == 0
        };
        for file in read_sources(&problem.solution).expect("there is a solution") {
            let text = punched(&file.text, &mut is_left_out).expect("the marks are right");
            let path = folder.path().join(&problem.folder).join("src").join(file.path);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("can make folders");
            fs::write(path, rename(&text, problem)).expect("it can be written");
        }
    }
    folder
}

/// The numbers of two problems, one of which is 78: it is the one that a machine may be unable to grade.
fn chosen() -> Vec<&'static str> {
    let mut problems = sample::problem();
    problems.push("78");
    problems
}

/// No hole, all of them, and one set in between; every set if everything is to be tried.
fn sets() -> Vec<Holes> {
    let mut sets = sample::some("sets of holes", (NONE + 1..ALL).collect(), 1);
    sets.extend([NONE, ALL]);
    sets
}

#[test]
fn another_hole_filled_never_costs_a_point() {
    let problems = chosen();
    let graded: BTreeMap<_, _> =
        sets().into_iter().map(|holes| (holes, grade(filled(holes).path(), &problems))).collect();
    let points: BTreeMap<_, _> = graded.iter().map(|(&holes, graded)| (holes, graded.scores())).collect();
    println!("{points:#?}");
    for (&fewer, less) in &points {
        for (&more, most) in points.iter().filter(|&(&more, _)| fewer & more == fewer) {
            for (problem, points) in less {
                // Whether a check needs what this machine lacks shows only when the code comes to ask for it.
                let Some(most) = most.get(problem) else {
                    assert_eq!(
                        graded[&more].states()[problem],
                        "not_gradable_here",
                        "{problem} for the holes {more:03b}"
                    );
                    continue;
                };
                assert!(points <= most, "{problem}: {points} for the holes {fewer:03b}, and {most} for {more:03b}");
            }
        }
    }
    assert!(points[&NONE].values().all(|&points| points == 0), "{:?}", points[&NONE]);
    for (problem, state) in graded[&ALL].states() {
        assert!(state == "passed" || (problem == "gpu" && state == "not_gradable_here"), "{problem}: {state}");
    }
}

/// Answers that are this number over and over, or nothing, to all problems.
fn vacuous(number: &str, full: bool) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut files = Vec::new();
    for problem in problems() {
        let text = fs::read_to_string(root().join(format!("grader/tests/vacuous/{problem}.rs")));
        let text = text.unwrap_or_else(|error| panic!("{problem}: {error}"));
        let text = text.replace("NUMBER: f64 = 0.0;", &format!("NUMBER: f64 = {number};"));
        let text = text.replace("FULL: bool = true;", &format!("FULL: bool = {full};"));
        let file = folder.path().join("answers").join(&problem).join("vacuous.rs");
        fs::create_dir_all(file.parent().expect("it has a folder")).expect("can make folders");
        fs::write(&file, text).expect("it can be written");
        files.push(file);
    }
    complete(folder.path(), "exercises", &files);
    folder
}

#[test]
fn zeros_nan_and_nothing_get_no_points() {
    let problems = chosen();
    let mut passed = String::new();
    let ways = vec![("0.0", true), ("f64::NAN", true), ("0.0", false)];
    for (number, full) in sample::some("ways to say nothing", ways, 1) {
        let graded = grade(&vacuous(number, full).path().join("exercises"), &problems);
        for problem in graded.states().keys() {
            for (check, (verdict, message)) in graded.verdicts(problem) {
                assert!(!["does_not_compile", "grader_error"].contains(&&*verdict), "{problem}: {message}");
                if verdict == "passed" {
                    passed += &format!("{number}, full: {full}: {problem} {check}\n");
                }
            }
        }
    }
    assert!(passed.is_empty(), "\n{passed}");
}
