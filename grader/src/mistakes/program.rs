//! The answers of a problem, compiled together into one program that answers as any of them does.
//!
//! Built by cargo when it is needed: by an author's `try`, or by the first failed check of a student.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::build::course::workshop::Workshop;
use crate::build::course::workspaces::{answers_manifest, lock_file, root_files};
use crate::build::tree::Files;
use crate::course::holes;
use crate::course::interface::Interface;
use crate::course::own_changes;
use crate::course::problem::Problem;
use crate::memo::Key;
use crate::mistakes::answer::Answer;
use crate::mistakes::merge::merge;

/// A program that answers as any of some answers does.
#[derive(Clone, Debug)]
pub struct Program {
    /// The program's file.
    pub file: PathBuf,
    /// What it was made from.
    pub key: Key,
}

/// Builds the program `KIND-NUMBER` of these answers, unless it is there.
///
/// # Errors
///
/// If an answer does not fit its solution, or the program does not compile: with the compiler's messages.
pub fn build(workshop: &Workshop, problem: &Problem, kind: &str, answers: &[Answer]) -> Result<Program> {
    let name = format!("{kind}-{}", problem.number);
    let key =
        answers.iter().fold(Key::of("answers").with(&name), |key, answer| key.with(&answer.id).with(&answer.text));
    let file = workshop.program(&name, &key, || files(workshop, problem, &name, answers))?;
    Ok(Program { file, key })
}

/// The package: the generated `main.rs`, and a folder for each answer.
fn files(workshop: &Workshop, problem: &Problem, name: &str, answers: &[Answer]) -> Result<Files> {
    let solution = holes::as_exercise(problem)?;
    let interface = Interface::read(&problem.name, &problem.suite(), &problem.solution.join("src/lib.rs"))?;
    let mut files = Files::new();
    for answer in answers {
        let sources = merge(&solution, &answer.text).with_context(|| answer.path.display().to_string())?;
        let as_modules =
            sources.into_iter().map(|file| (format!("{}/{}", answer.id, file.path), as_module(&file.text, &answer.id)));
        files.extend(as_modules);
    }
    let ids: Vec<_> = answers.iter().map(|answer| answer.id.as_str()).collect();
    files.push(("main.rs".into(), interface.answers(&ids)));
    let exercise = own_changes::manifest(problem)?;
    let mut manifest = answers_manifest(name, workshop.root(), &exercise)?;
    if !problem.trains_models() {
        // The work of a check is small, and built as it is the program is there in a seventh of the time.
        manifest.optimise(name, 0);
    }
    files.extend(root_files(&manifest, &lock_file(&workshop.course)?));
    Ok(files)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crate_of_an_answer_is_a_module() {
        let text = as_module("use crate::{A, b};\nuse mycrate::C;\nlet d = crate::e();", "sum");
        assert_eq!(text, "use crate::answer_sum::{A, b};\nuse mycrate::C;\nlet d = crate::answer_sum::e();");
    }
}
