//! What every problem has in common, so that a new one cannot forget it.

use std::fs;
use std::path::{Path, PathBuf};

/// The top of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folders of the ten exercises.
fn exercises() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("exercises")).expect("there are exercises");
    let mut folders: Vec<_> =
        entries.map(|entry| entry.expect("it can be listed").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name_of(exercise: &Path) -> (String, String) {
    let folder = exercise.file_name().expect("it has a name").to_string_lossy().into_owned();
    let name = folder.split_once('_').expect("NUMBER_name").1.to_owned();
    (folder, name)
}

fn read(path: PathBuf) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn there_are_ten_problems() {
    let numbers: Vec<_> = exercises().iter().map(|path| name_of(path).0[..2].to_owned()).collect();
    assert_eq!(numbers, ["70", "71", "72", "73", "74", "75", "76", "77", "78", "79"]);
}

#[test]
fn every_exercise_has_its_texts_in_both_languages() {
    for exercise in exercises() {
        for text in ["README.md", "README.ja.md", "HINTS.md", "HINTS.ja.md"] {
            assert!(read(exercise.join(text)).lines().count() > 5, "{}/{text} is too short", exercise.display());
        }
    }
}

#[test]
fn every_suite_has_eight_checks_with_a_sentence_in_both_languages() {
    for exercise in exercises() {
        let (folder, name) = name_of(&exercise);
        let suite = read(exercise.join("tests").join(format!("{name}.rs")));
        let lines: Vec<_> = suite.lines().collect();
        let tests: Vec<_> = (0..lines.len()).filter(|&i| lines[i] == "#[test]").collect();
        assert!(tests.len() >= 8, "{folder} has {} checks", tests.len());
        for i in tests {
            let is_doc = |line: &str, japanese: bool| {
                line.starts_with("/// ") && line.chars().any(|c| ('\u{3040}'..'\u{a000}').contains(&c)) == japanese
            };
            let function = lines[i + 1];
            assert!(i >= 2 && is_doc(lines[i - 2], false), "{folder}: no English sentence above {function}");
            assert!(is_doc(lines[i - 1], true), "{folder}: no Japanese sentence above {function}");
        }
    }
}

#[test]
fn every_solution_runs_the_checks_of_its_exercise_and_computes_its_texts() {
    for exercise in exercises() {
        let (folder, name) = name_of(&exercise);
        let tests = root().join("solutions").join(&folder).join("tests");
        let shim = read(tests.join(format!("{name}.rs")));
        assert!(shim.contains(&format!("../../../exercises/{folder}/tests/{name}.rs")), "{folder}");
        assert!(read(tests.join("texts.rs")).contains(&format!("exercises/{folder}")), "{folder}");
    }
}

#[test]
fn every_hole_has_hints_in_both_languages_that_lead_up_to_the_answer() {
    for exercise in exercises() {
        for text in ["HINTS.md", "HINTS.ja.md"] {
            let hints = read(exercise.join(text));
            let sections: Vec<_> = hints.split("\n## ").skip(1).collect();
            assert!(!sections.is_empty(), "{}/{text} has no sections", exercise.display());
            for section in sections {
                let steps = section.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
                let title = section.lines().next().unwrap_or_default();
                assert!(steps >= 2, "{}/{text}: {title} has {steps} steps", exercise.display());
            }
        }
    }
}

#[test]
fn every_exercise_has_one_to_five_holes() {
    for exercise in exercises() {
        let (folder, _) = name_of(&exercise);
        let sources = walkdir::WalkDir::new(root().join("solutions").join(&folder).join("src"));
        let holes: usize = sources
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| read(entry.path().to_owned()).matches("// hole: ").count())
            .sum();
        assert!((1..=5).contains(&holes), "{folder} has {holes} holes");
    }
}

#[test]
fn the_first_line_of_a_hole_is_a_sentence_without_arguments() {
    for exercise in exercises() {
        let (folder, _) = name_of(&exercise);
        let sources = walkdir::WalkDir::new(root().join("solutions").join(&folder).join("src"));
        for entry in sources.into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
            let text = read(entry.path().to_owned());
            for hole in text.split("// hole: todo!(\"").skip(1) {
                let line = hole.split("\\n").next().unwrap_or_default();
                let sentence = line.split('"').next().unwrap_or_default();
                let is_plain = !sentence.is_empty() && !sentence.contains('{');
                assert!(is_plain, "{folder}: the grader shows {sentence:?}; arguments belong behind a \\n");
            }
        }
    }
}
