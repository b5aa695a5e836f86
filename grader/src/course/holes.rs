//! Holes: what a solution leaves out to become an exercise.
//!
//! ```text
//! // hole: todo!("turn each row of logits into probabilities\n{z}")
//! …the answer…
//! // end hole
//! ```
//!
//! becomes the `todo!` alone. The crate's own name loses its `_solution` on the way.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use crate::course::problem::Problem;
use crate::course::source::SourceFile;

const OPEN: &str = "// hole: ";
const CLOSE: &str = "// end hole";

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

/// The source files of a solution.
///
/// # Errors
///
/// If a file cannot be read.
pub fn read_sources(solution: &Path) -> Result<Vec<SourceFile>> {
    let src = solution.join("src");
    let mut sources = Vec::new();
    for entry in WalkDir::new(&src).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list {}", src.display()))?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(&src).context("walked out of the folder")?.to_string_lossy();
            let text = fs::read_to_string(entry.path()).with_context(|| format!("cannot read {name}"))?;
            sources.push(SourceFile::new(name.replace('\\', "/"), text));
        }
    }
    Ok(sources)
}

/// Replaces marked regions by the text behind their marks: those for which `is_left_out` says so, asked once for each in
/// order. The others lose their marks.
///
/// # Errors
///
/// If a mark is wrong: with its line.
pub fn punched(text: &str, mut is_left_out: impl FnMut() -> bool) -> Result<String> {
    let mut out = String::new();
    // The line of the mark, and whether what follows is left out.
    let mut open: Option<(usize, bool)> = None;
    for (number, line) in text.lines().enumerate().map(|(i, line)| (i + 1, line)) {
        let code = line.trim_start();
        let indent = &line[..line.len() - code.len()];
        match (code.strip_prefix(OPEN), code == CLOSE, open) {
            (Some(_), _, Some((start, _))) => bail!("line {number}: a hole inside the hole of line {start}"),
            (Some(stub), _, None) => {
                let is_left_out = is_left_out();
                open = Some((number, is_left_out));
                if is_left_out {
                    out += &format!("{indent}{stub}\n");
                }
            }
            (None, true, None) => bail!("line {number}: the end of a hole that never began"),
            (None, true, Some(_)) => open = None,
            (None, false, Some((_, true))) => {}
            (None, false, None) if code.starts_with("// hole") => {
                bail!("line {number}: a hole begins with `{OPEN}` and what is to stand in its place")
            }
            (None, false, _) => out += &format!("{line}\n"),
        }
    }
    match open {
        Some((start, _)) => bail!("line {start}: a hole without `{CLOSE}`"),
        None => Ok(out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_becomes_its_stub() {
        let text =
            "fn f(x: u8) -> u8 {\n    // hole: todo!(\"double {x}\")\n    let y = x;\n    y + x\n    // end hole\n}\n";
        assert_eq!(
            punched(text, || true).expect("the marks are right"),
            "fn f(x: u8) -> u8 {\n    todo!(\"double {x}\")\n}\n"
        );
    }

    #[test]
    fn a_region_that_is_filled_loses_its_marks() {
        let text = "a\n// hole: x\nb\n// end hole\n// hole: y\nc\n// end hole\n";
        let mut first = true;
        let second = || !std::mem::take(&mut first);
        assert_eq!(punched(text, second).expect("the marks are right"), "a\nb\ny\n");
    }

    #[test]
    fn wrong_marks_are_named_by_their_line() {
        for (text, line) in [
            ("a\n// hole: x\n", "line 2"),
            ("// end hole\n", "line 1"),
            ("// hole: x\n// hole: y\n// end hole\n", "line 2"),
            ("// hole\n// end hole\n", "line 1"),
        ] {
            let error = punched(text, || true).expect_err("the marks are wrong");
            assert!(error.to_string().starts_with(line), "{text:?}: {error}");
        }
    }
}
