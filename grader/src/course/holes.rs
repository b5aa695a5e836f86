//! A solution under the name of its exercise: the crate's own name loses its `_solution` on the way.

use anyhow::Result;

use crate::course::problem::Problem;
use crate::course::source::{SourceFile, read_sources};

/// A solution's sources as they would stand in the exercise, holes filled.
///
/// # Errors
///
/// If they cannot be read.
pub fn as_exercise(problem: &Problem) -> Result<Vec<SourceFile>> {
    let sources = read_sources(&problem.solution)?;
    Ok(sources.into_iter().map(|file| SourceFile { text: rename(&file.text, problem), ..file }).collect())
}

/// The text of a solution under the name of the exercise's crate.
pub fn rename(text: &str, problem: &Problem) -> String {
    text.replace(&format!("{}_solution", problem.name), &problem.name)
}
