//! Punching: from a solution with marked regions to an exercise with holes.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::args::PunchArgs;
use crate::course::Course;
use crate::course::holes::rename;
use crate::course::marks::punched;
use crate::course::own_changes::{SUITE, digests};
use crate::course::source::{SourceFile, read_sources};
use crate::exit_code::Exit;

/// Makes the exercises, or with `--check` says which are not what their solutions make.
///
/// # Errors
///
/// If a mark is wrong, a file cannot be read or written, or an exercise holds work that git does not have.
pub fn punch(args: &PunchArgs) -> Result<Exit> {
    let course = Course::find()?;
    let mut stale = Vec::new();
    for problem in course.select(&args.problems)? {
        let into = args.into.as_ref().map_or_else(|| problem.exercise.clone(), |into| into.join(&problem.folder));
        let mut changed = Vec::new();
        for SourceFile { path: name, text } in read_sources(&problem.solution)? {
            let path = into.join("src").join(&name);
            let place = format!("solutions/{}/src/{name}", problem.folder);
            let text = rename(&punched(&text, || true).with_context(|| place)?, problem);
            if !fs::read_to_string(&path).is_ok_and(|old| old == text) {
                changed.push((path, text));
            }
        }
        if args.into.is_none() {
            // With this file a student is told that checks were changed.
            let (suite, digests) = (problem.solution.join(SUITE), digests(problem)?);
            if !fs::read_to_string(&suite).is_ok_and(|old| old == digests) {
                changed.push((suite, digests));
            }
        }
        if args.check {
            stale.extend(changed.into_iter().map(|(path, _)| path));
            continue;
        }
        if changed.iter().any(|(path, _)| path.starts_with(&into)) && args.into.is_none() && !args.force {
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
