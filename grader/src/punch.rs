//! Punching: from a solution with marked regions to an exercise with holes.
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
use std::process::Command;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use crate::args::PunchArgs;
use crate::course::{Course, Problem};
use crate::exit_code::Exit;

const OPEN: &str = "// hole: ";
const CLOSE: &str = "// end hole";

/// Makes the exercises, or with `--check` says which are not what their solutions make.
///
/// # Errors
///
/// When a mark is wrong, a file cannot be read or written, or an exercise holds work that git does not have.
pub fn punch(args: &PunchArgs) -> Result<Exit> {
    let course = Course::discover()?;
    let mut stale = Vec::new();
    for problem in course.select(&args.problems)? {
        let into = args.into.as_ref().map_or_else(|| problem.exercise(&course.root), |into| into.join(&problem.folder));
        let mut changed = Vec::new();
        for (name, text) in read_sources(&problem.solution(&course.root))? {
            let path = into.join("src").join(&name);
            let place = format!("solutions/{}/src/{name}", problem.folder);
            let text = rename(&punched(&text).with_context(|| place)?, problem);
            if !fs::read_to_string(&path).is_ok_and(|old| old == text) {
                changed.push((path, text));
            }
        }
        if args.check {
            stale.extend(changed.into_iter().map(|(path, _)| path));
            continue;
        }
        if !changed.is_empty() && args.into.is_none() && !args.force {
            refuse_to_lose_work(&course.root, &into.join("src"))?;
        }
        for (path, text) in changed {
            let write = || {
                fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
                fs::write(&path, &text)
            };
            write().with_context(|| format!("cannot write {}", path.display()))?;
            println!("{}", path.strip_prefix(&course.root).unwrap_or(&path).display());
        }
    }
    for path in &stale {
        eprintln!("not what its solution makes: {}", path.strip_prefix(&course.root).unwrap_or(path).display());
    }
    if stale.is_empty() {
        return Ok(Exit::Success);
    }
    eprintln!("run `cargo run -p grader -- punch` and commit the result");
    Ok(Exit::BelowMinimum)
}

/// A solution's sources as they would stand in the exercise, holes filled.
///
/// # Errors
///
/// When they cannot be read.
pub fn as_exercise(course: &Course, problem: &Problem) -> Result<Vec<(String, String)>> {
    let sources = read_sources(&problem.solution(&course.root))?;
    Ok(sources.into_iter().map(|(name, text)| (name, rename(&text, problem))).collect())
}

fn rename(text: &str, problem: &Problem) -> String {
    text.replace(&format!("{}_solution", problem.name), &problem.name)
}

fn read_sources(solution: &Path) -> Result<Vec<(String, String)>> {
    let src = solution.join("src");
    let mut sources = Vec::new();
    for entry in WalkDir::new(&src).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list {}", src.display()))?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(&src).context("walked out of the folder")?.to_string_lossy();
            let text = fs::read_to_string(entry.path()).with_context(|| format!("cannot read {name}"))?;
            sources.push((name.replace('\\', "/"), text));
        }
    }
    Ok(sources)
}

/// Replaces every marked region by the text behind its mark.
fn punched(text: &str) -> Result<String> {
    let mut out = String::new();
    let mut open = None;
    for (number, line) in text.lines().enumerate().map(|(i, line)| (i + 1, line)) {
        let code = line.trim_start();
        let indent = &line[..line.len() - code.len()];
        match (code.strip_prefix(OPEN), code == CLOSE, open) {
            (Some(_), _, Some(start)) => bail!("line {number}: a hole inside the hole of line {start}"),
            (Some(stub), _, None) => {
                open = Some(number);
                out += &format!("{indent}{stub}\n");
            }
            (None, true, None) => bail!("line {number}: the end of a hole that never began"),
            (None, true, Some(_)) => open = None,
            (None, false, Some(_)) => {}
            (None, false, None) if code.starts_with("// hole") => {
                bail!("line {number}: a hole begins with `{OPEN}` and what is to stand in its place")
            }
            (None, false, None) => out += &format!("{line}\n"),
        }
    }
    match open {
        Some(start) => bail!("line {start}: a hole without `{CLOSE}`"),
        None => Ok(out),
    }
}

/// What git does not have would be lost for good.
fn refuse_to_lose_work(root: &Path, src: &Path) -> Result<()> {
    if !src.exists() {
        return Ok(());
    }
    let status = Command::new("git").arg("-C").arg(root).args(["status", "--porcelain", "--"]).arg(src).output();
    let shown = src.strip_prefix(root).unwrap_or(src).display();
    match status {
        Ok(output) if output.status.success() && output.stdout.is_empty() => Ok(()),
        Ok(output) if output.status.success() => {
            bail!("{shown} has changes that are not committed; commit them, or use --force to lose them")
        }
        _ => bail!("cannot ask git whether {shown} holds work that would be lost; use --force if it does not"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_becomes_its_stub() {
        let text =
            "fn f(x: u8) -> u8 {\n    // hole: todo!(\"double {x}\")\n    let y = x;\n    y + x\n    // end hole\n}\n";
        assert_eq!(punched(text).expect("the marks are right"), "fn f(x: u8) -> u8 {\n    todo!(\"double {x}\")\n}\n");
    }

    #[test]
    fn wrong_marks_are_named_by_their_line() {
        for (text, line) in [
            ("a\n// hole: x\n", "line 2"),
            ("// end hole\n", "line 1"),
            ("// hole: x\n// hole: y\n// end hole\n", "line 2"),
            ("// hole\n// end hole\n", "line 1"),
        ] {
            let error = punched(text).expect_err("the marks are wrong");
            assert!(error.to_string().starts_with(line), "{text:?}: {error}");
        }
    }
}
