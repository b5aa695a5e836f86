//! What a workshop is named by: everything of the course that goes into a verdict, wherever the course lies, and this machine's linker.

use std::{env, fs};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use crate::build::course::shield::linker_flags;
use crate::build::course::workspaces::{self, Generated};
use crate::course::Course;
use crate::course::manifest::Manifest;
use crate::memo::Key;

/// SHA-256 of everything of the course that goes into a verdict.
///
/// # Errors
///
/// If a file of the course cannot be read.
pub fn digest(course: &Course, root: &Manifest, generated: &Generated) -> Result<String> {
    let place = course.root.to_string_lossy().into_owned();
    let escaped = format!("{place:?}");
    let escaped = escaped.trim_matches('"');
    let mut key = Key::of("course").with(workspaces::lock_file(course)?);
    for (name, text) in [&generated.judges, &generated.stubs, &generated.reference].into_iter().flatten() {
        key = key.with(name).with(text.replace(escaped, "{course}").replace(&place, "{course}"));
    }
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
    Ok(key.name())
}

/// What this machine says of its linker: calls that were recorded with another one do not hold.
pub fn linker(course: &Course) -> String {
    let variables = env::vars().filter(|(name, _)| name.starts_with("CARGO_TARGET_") && name.ends_with("_LINKER"));
    let mut said: Vec<_> = variables.map(|(name, value)| format!("{name}={value}")).collect();
    said.sort();
    said.extend(linker_flags(&course.root));
    said.join(" ")
}
