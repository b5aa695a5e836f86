//! What a student has changed in the course besides the exercises' sources: it counts at home, and not in class.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use crate::course::manifest::Manifest;
use crate::course::problem::Problem;
use crate::memo::Key;

/// The file with the digests of a problem's checks, in the solution's folder.
pub const SUITE: &str = "suite.sha256";

/// Something that a student has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OwnChange {
    /// A dependency that the course does not have. The grader never builds with it.
    Dependency {
        /// The manifest.
        file: String,
        /// The dependency.
        name: String,
    },
    /// A file of checks. At home the changed checks count.
    Checks {
        /// The file.
        file: String,
    },
}

/// What was changed in the exercises of some problems.
///
/// # Errors
///
/// If a manifest cannot be read.
pub fn own_changes(problems: &[&Problem]) -> Result<Vec<OwnChange>> {
    let mut changes = Vec::new();
    for problem in problems {
        let known = fs::read_to_string(problem.solution.join(SUITE)).unwrap_or_default();
        let is_known = |line: &str| known.lines().any(|known| known == line);
        let file = format!("exercises/{}/Cargo.toml", problem.folder);
        let names = own_dependencies(problem)?.into_iter();
        changes.extend(names.map(|name| OwnChange::Dependency { file: file.clone(), name }));
        for line in digests(problem)?.lines().filter(|line| !is_known(line)) {
            let file = line.split_once("  ").map_or(line, |(_, file)| file);
            changes.push(OwnChange::Checks { file: format!("exercises/{}/{file}", problem.folder) });
        }
    }
    Ok(changes)
}

/// The exercise's manifest without dependencies that the solution does not have.
///
/// # Errors
///
/// If a manifest cannot be read.
pub fn manifest(problem: &Problem) -> Result<Manifest> {
    let mut manifest = Manifest::read(&problem.exercise.join("Cargo.toml"))?;
    for name in own_dependencies(problem)? {
        for section in SECTIONS {
            if let Some(dependencies) = manifest.table.get_mut(section).and_then(toml::Value::as_table_mut) {
                dependencies.remove(&name);
            }
        }
    }
    Ok(manifest)
}

const SECTIONS: [&str; 2] = ["dependencies", "dev-dependencies"];

/// The dependencies of an exercise that its solution does not have.
fn own_dependencies(problem: &Problem) -> Result<Vec<String>> {
    let names = |folder: &Path| -> Result<Vec<String>> {
        let manifest = Manifest::read(&folder.join("Cargo.toml"))?;
        Ok(SECTIONS.iter().flat_map(|section| manifest.section(section)).map(|(name, _)| name).collect())
    };
    let ours = names(&problem.solution)?;
    Ok(names(&problem.exercise)?.into_iter().filter(|name| !ours.contains(name)).collect())
}

/// The text of [`SUITE`]: SHA-256 and path of each file of a problem's checks, a line each.
///
/// # Errors
///
/// If a file cannot be read.
pub fn digests(problem: &Problem) -> Result<String> {
    let mut lines = String::new();
    for entry in WalkDir::new(problem.exercise.join("tests")).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list the checks of {}", problem.folder))?;
        let path = entry.path();
        if entry.file_type().is_file() && path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
            let below = path.strip_prefix(&problem.exercise).unwrap_or(path).to_string_lossy().replace('\\', "/");
            // Another system may have other line ends.
            let digest = Key::of("suite").with(text.replace("\r\n", "\n")).name();
            lines += &format!("{digest}  {below}\n");
        }
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(folder: &Path, dependencies: &str) -> Problem {
        let write = |name: &str, text: &str| {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("can make folders");
            fs::write(path, text).expect("can write files");
        };
        write("exercises/71_prediction/Cargo.toml", &format!("[dependencies]\nndarray = \"1\"\n{dependencies}"));
        write("solutions/71_prediction/Cargo.toml", "[dependencies]\nndarray = \"1\"\n");
        write("exercises/71_prediction/tests/prediction.rs", "#[test]\nfn a() {}\n");
        let (exercise, solution) = (folder.join("exercises/71_prediction"), folder.join("solutions/71_prediction"));
        Problem { exercise, solution, ..Problem::sample() }
    }

    #[test]
    fn own_dependencies_and_changed_checks_are_found_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let problem = problem(folder.path(), "rayon = \"1\"\n");
        let digests = digests(&problem).expect("they can be read");
        fs::write(problem.solution.join(SUITE), digests).expect("can write files");
        let changes = || own_changes(&[&problem]).expect("the course can be read");
        let file = "exercises/71_prediction/Cargo.toml".to_owned();
        let dependency = OwnChange::Dependency { file, name: "rayon".into() };
        assert_eq!(changes(), std::slice::from_ref(&dependency));
        let suite = problem.suite();
        fs::write(&suite, "#[test]\r\nfn a() {}\r\n").expect("can write files");
        assert_eq!(changes(), std::slice::from_ref(&dependency), "line ends do not count");
        fs::write(&suite, "#[test]\nfn a() { panic!() }\n").expect("can write files");
        assert_eq!(
            changes(),
            [dependency, OwnChange::Checks { file: "exercises/71_prediction/tests/prediction.rs".into() }]
        );
        assert!(!manifest(&problem).expect("it can be read").section("dependencies").contains_key("rayon"));
    }
}
