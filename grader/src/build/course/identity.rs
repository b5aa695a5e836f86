//! What a workshop is named by: everything of the course that goes into a verdict, wherever the course lies, and this machine's linker.

use std::{env, fs};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use crate::build::course::shield::linker_flags;
use crate::build::course::workspaces::{self, Generated};
use crate::course::Course;
use crate::course::manifest::Manifest;
use crate::memo::{Key, Memo};

/// SHA-256 of everything of the course that goes into a verdict. It is remembered by the files that it follows from, and by the version of
/// the grader: to generate sources, as it does for the digest, is a third of the grader's work before it can begin.
///
/// # Errors
///
/// If a file of the course cannot be read, or a suite and its solution do not fit.
pub fn digest(course: &Course, root: &Manifest, grader_version: &str, memo: &Memo) -> Result<String> {
    let files = files(course, root, grader_version)?;
    if let Some(known) = memo.recall(&files) {
        return Ok(known);
    }
    let digest = digest_of(course, root, &workspaces::generate(course, root)?)?;
    // Somebody may have changed a file while it was computed.
    if self::files(course, root, grader_version)?.name() == files.name() {
        memo.remember(&files, &digest);
    }
    Ok(digest)
}

/// The key of all that the digest of a course follows from.
fn files(course: &Course, root: &Manifest, grader_version: &str) -> Result<Key> {
    let key = Key::of("files of the course").with(grader_version).with(course.root.as_os_str().as_encoded_bytes());
    let mut key = key.with(root.table.to_string()).with(workspaces::lock_file(course)?);
    for problem in course.all() {
        let manifest = problem.exercise.join("Cargo.toml");
        let text = fs::read(&manifest).with_context(|| format!("cannot read {}", manifest.display()))?;
        let is_slow = problem.trains_models().to_string();
        key = key.with(&problem.name).with(&problem.folder).with(is_slow).with(text);
    }
    with_sources(key, course, root)
}

/// The digest, computed: of what is generated from the course, wherever it lies, and of its files.
fn digest_of(course: &Course, root: &Manifest, generated: &Generated) -> Result<String> {
    let place = course.root.to_string_lossy().into_owned();
    let escaped = format!("{place:?}");
    let escaped = escaped.trim_matches('"');
    let mut key = Key::of("course").with(workspaces::lock_file(course)?);
    for (name, text) in [&generated.judges, &generated.stubs, &generated.reference].into_iter().flatten() {
        key = key.with(name).with(text.replace(escaped, "{course}").replace(&place, "{course}"));
    }
    Ok(with_sources(key, course, root)?.name())
}

/// A key with the files that go into the course's parts.
fn with_sources(mut key: Key, course: &Course, root: &Manifest) -> Result<Key> {
    for source in workspaces::sources(course, root) {
        for entry in WalkDir::new(&source).sort_by_file_name().into_iter().filter_map(Result::ok) {
            if entry.file_type().is_file() {
                let path = entry.path();
                let below = path.strip_prefix(&course.root).unwrap_or(path).to_string_lossy().replace('\\', "/");
                let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
                key = key.with(below).with(bytes);
            }
        }
    }
    Ok(key)
}

/// What this machine says of its linker: calls that were recorded with another one do not hold.
pub fn linker(course: &Course) -> String {
    let variables = env::vars().filter(|(name, _)| name.starts_with("CARGO_TARGET_") && name.ends_with("_LINKER"));
    let mut said: Vec<_> = variables.map(|(name, value)| format!("{name}={value}")).collect();
    said.sort();
    said.extend(linker_flags(&course.root));
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_same_remembered_or_not_and_remembered_by_all_that_it_follows_from() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let course = Course::find().expect("it is whole");
        let root = Manifest::read(&course.root.join("Cargo.toml")).expect("it can be read");
        let memo = Memo::new(folder.path().to_owned());
        let said = |memo: &Memo| digest(&course, &root, "1", memo).expect("it can be read");
        let first = said(&memo);
        assert_eq!([said(&memo), said(&Memo::none())], [first.clone(), first]);
        let files = |course: &Course, root, version| files(course, root, version).expect("it can be read").name();
        let ours = files(&course, &root, "1");
        assert_eq!(
            memo.recall::<String>(&super::files(&course, &root, "1").expect("it can be read")),
            Some(said(&memo))
        );
        let mut slow = course.clone();
        slow.problems[0].seconds = 1000;
        let others = [files(&course, &root, "2"), files(&slow, &root, "1"), files(&course, &root.relocated(&[]), "1")];
        assert!(!others.contains(&ours), "{others:?}");
    }
}
