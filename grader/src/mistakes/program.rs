//! The answers of a problem, compiled together into one program that answers as any of them does.
//!
//! Built by cargo when it is needed: by an author's `try`, or by the first failed check of a student. It is kept under
//! `target/grader/answers` until a source changes that goes into it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use toml::{Table, Value};
use walkdir::WalkDir;

use crate::build::course::cargo;
use crate::build::course::freshness;
use crate::build::stage::{Tree, from_workspace, package};
use crate::course::Course;
use crate::course::holes;
use crate::course::interface::Interface;
use crate::course::manifest::Manifest;
use crate::course::problem::Problem;
use crate::mistakes::answer::Answer;
use crate::mistakes::merge::merge;

/// Checks that may compute longer than this train models, and are worth optimising for.
const MOST_SECONDS_PLAIN: u64 = 20;

/// A program that answers as any of some answers does.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The program.
    pub program: PathBuf,
    /// A folder for what is kept of its runs.
    pub folder: PathBuf,
    /// Changes when the program does.
    pub version: String,
}

/// Builds the program `KIND-NUMBER` of these answers, unless it is there and up to date.
///
/// # Errors
///
/// When an answer does not fit its solution, or the program does not compile: with the compiler's words.
pub fn build(course: &Course, problem: &Problem, target: &Path, kind: &str, answers: &[Answer]) -> Result<Answers> {
    let name = format!("{kind}-{}", problem.number);
    let folder = target.join("grader/answers").join(&name);
    let program = target.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX));
    let version = version(course, answers);
    let stamp = folder.join("version");
    if !(program.is_file() && fs::read_to_string(&stamp).is_ok_and(|old| old == version)) {
        stage(course, problem, &folder.join("stage"), &name, answers)?;
        let built = cargo::build(&folder.join("stage"), target, kind, std::slice::from_ref(problem), &[]);
        ensure!(built.program(kind, problem).is_some(), "the answers do not compile:\n{}", built.errors);
        fs::write(&stamp, &version).with_context(|| format!("cannot write {}", stamp.display()))?;
    }
    Ok(Answers { program, folder, version })
}

/// Writes the package: the generated `main.rs`, and a folder for each answer.
fn stage(course: &Course, problem: &Problem, folder: &Path, name: &str, answers: &[Answer]) -> Result<()> {
    let solution = holes::as_exercise(problem)?;
    let lib = problem.solution.join("src/lib.rs");
    let interface = Interface::read(&problem.name, &problem.suite(), &lib)?;
    let mut tree = Tree::new(folder);
    for answer in answers {
        let sources = merge(&solution, &answer.text).with_context(|| answer.path.display().to_string())?;
        for (file, text) in sources {
            tree.write(&format!("{}/{file}", answer.id), &as_module(&text, &answer.id))?;
        }
    }
    let ids: Vec<_> = answers.iter().map(|answer| answer.id.as_str()).collect();
    tree.write("main.rs", &interface.answers(&ids))?;
    let mut manifest = Manifest::read(&course.root.join("Cargo.toml"))?.relocated(&[]);
    let exercise = Manifest::read(&problem.exercise.join("Cargo.toml"))?;
    manifest.table.extend(self::manifest(name, &exercise));
    if problem.seconds <= MOST_SECONDS_PLAIN {
        // The work of a check is small, and built as it is the program is there in a seventh of the time.
        manifest.optimise(name, 0);
    }
    let lock = fs::read_to_string(course.root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    tree.finish_workspace(&manifest, &lock)
}

/// The package of the program.
fn manifest(name: &str, exercise: &Manifest) -> Table {
    let mut dependencies = exercise.section("dependencies");
    for name in ["ndarray", "serde", "worker"] {
        dependencies.insert(name.into(), from_workspace());
    }
    let mut manifest = package(name, dependencies);
    let target = Table::from_iter([
        ("name".into(), Value::String(name.into())),
        ("path".into(), Value::String("main.rs".into())),
        ("test".into(), Value::Boolean(false)),
    ]);
    manifest.insert("bin".into(), Value::Array(vec![Value::Table(target)]));
    manifest
}

/// A source whose crate has become a module.
fn as_module(text: &str, id: &str) -> String {
    let mut parts = text.split("crate::");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_word = !whole.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        whole += &if is_word { format!("crate::answer_{id}::") } else { "crate::".to_owned() };
        whole += part;
    }
    whole
}

/// Changes when a source changes that goes into the program: the course's libraries, the solutions, the answers, and
/// the grader, which writes the rest.
fn version(course: &Course, answers: &[Answer]) -> String {
    let folders = ["data/src", "grader/device/src", "grader/wire/src", "grader/worker/src", "solutions"];
    let folders = folders.iter().map(|folder| course.root.join(folder));
    let others = [course.root.join("Cargo.lock"), env::current_exe().unwrap_or_default()];
    let places = folders.chain(others).chain(answers.iter().map(|answer| answer.path.clone()));
    let files = places.flat_map(|place| {
        let entries = WalkDir::new(&place).sort_by_file_name().into_iter().filter_map(Result::ok);
        let files = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
        files.filter(move |path| !is_answer(path, &place)).collect::<Vec<_>>()
    });
    format!("{:016x}", freshness::dates(&files.collect::<Vec<_>>()).unwrap_or_default())
}

/// Whether a file below `place` is an answer: another problem's do not matter.
fn is_answer(path: &Path, place: &Path) -> bool {
    let below = path.strip_prefix(place).unwrap_or(path);
    below.iter().any(|part| part == crate::mistakes::answer::MISTAKES || part == crate::mistakes::answer::ACCEPTED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_fits_its_solution() {
        let course = Course::find().expect("the course is there");
        for problem in &course.problems {
            let solution = holes::as_exercise(problem).expect("the solution is there");
            for folder in [crate::mistakes::answer::MISTAKES, crate::mistakes::answer::ACCEPTED] {
                for answer in Answer::all(problem, folder).expect("the answers can be read") {
                    let merged = merge(&solution, &answer.text);
                    merged.unwrap_or_else(|error| panic!("{}: {error:#}", answer.path.display()));
                }
            }
        }
    }

    #[test]
    fn the_crate_of_an_answer_is_a_module() {
        let text = as_module("use crate::{A, b};\nuse mycrate::C;\nlet d = crate::e();", "sum");
        assert_eq!(text, "use crate::answer_sum::{A, b};\nuse mycrate::C;\nlet d = crate::answer_sum::e();");
    }
}
