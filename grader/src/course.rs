//! The course as it lies in the repository: its problems, and the checks of each.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use syn::{Attribute, Item, ItemFn};

use crate::manifest::Manifest;

/// The repository.
#[derive(Debug)]
pub struct Course {
    /// Its top folder.
    pub root: PathBuf,
    /// The problems in order.
    pub problems: Vec<Problem>,
    /// The grader's own: what tries the sandbox.
    pub canary: Problem,
}

/// One problem: an exercise, its solution, and the checks that both share.
#[derive(Clone, Debug)]
pub struct Problem {
    /// 70 to 79; 0 for the grader's own.
    pub number: u32,
    /// The exercise's crate, such as `prediction`.
    pub name: String,
    /// The folder's name, such as `71_prediction`.
    pub folder: String,
    /// The folder above that of the exercise, in a copy of the course.
    pub group: &'static str,
    /// And above that of the solution.
    pub solution_group: &'static str,
    /// Points in thousandths.
    pub points: u32,
    /// Processor time that a check may take, in seconds.
    pub seconds: u64,
    /// By the clock on the wall.
    pub wall_seconds: u64,
    /// Memory that a check may take, in bytes.
    pub memory: u64,
    /// Whether the student's code reads and writes files.
    pub has_files: bool,
    /// Built after all others, because it needs much more building.
    pub build_last: bool,
    /// Checks that need the same long computation, which one process does once.
    pub together: Vec<String>,
    /// The checks in the order of the suite.
    pub checks: Vec<Check>,
}

/// One check.
#[derive(Clone, Debug)]
pub struct Check {
    /// The test function's name.
    pub name: String,
    /// What it checks, in one English sentence.
    pub sentence: String,
    /// The same in Japanese.
    pub sentence_ja: String,
}

impl Course {
    /// Finds the course that this grader was built from.
    ///
    /// # Errors
    ///
    /// When a folder or manifest is not as it should be.
    pub fn discover() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the grader has no folder above it")?;
        let exercises = root.join("exercises");
        let mut folders = Vec::new();
        for entry in fs::read_dir(&exercises).with_context(|| format!("cannot list {}", exercises.display()))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name.split_once('_').is_some_and(|(number, _)| number.parse::<u32>().is_ok()) {
                folders.push(name);
            }
        }
        folders.sort();
        let problems = folders
            .iter()
            .map(|folder| Problem::read(root, folder, "exercises", "solutions"))
            .collect::<Result<_>>()?;
        let canary = Problem { seconds: 1, ..Problem::read(root, "canary", "grader", "grader")? };
        Ok(Self { root: root.to_owned(), problems, canary })
    }

    /// A course of one problem that lies nowhere, for tests.
    #[cfg(test)]
    pub fn sample() -> Self {
        Self { root: "/nowhere".into(), problems: vec![Problem::sample()], canary: Problem::sample() }
    }

    /// The problems of these numbers or names; all if there are none.
    ///
    /// # Errors
    ///
    /// When there is no such problem.
    pub fn select(&self, wanted: &[String]) -> Result<Vec<&Problem>> {
        if wanted.is_empty() {
            return Ok(self.problems.iter().collect());
        }
        let is = |problem: &Problem, want: &String| problem.number.to_string() == *want || problem.name == *want;
        if let Some(unknown) = wanted.iter().find(|want| !self.problems.iter().any(|problem| is(problem, want))) {
            let known: Vec<_> = self.problems.iter().map(|p| format!("{} {}", p.number, p.name)).collect();
            bail!("there is no problem {unknown}; there are: {}", known.join(", "));
        }
        Ok(self.problems.iter().filter(|problem| wanted.iter().any(|want| is(problem, want))).collect())
    }
}

impl Problem {
    fn read(root: &Path, folder: &str, group: &'static str, solution_group: &'static str) -> Result<Self> {
        let home = root.join(group).join(folder);
        let path = home.join("Cargo.toml");
        let manifest = Manifest::read(&path)?;
        let number = folder.split_once('_').and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
        let name = manifest.text(&["package", "name"]).with_context(|| format!("{}: no name", path.display()))?;
        let option = |key: &str| manifest.get(&["package", "metadata", "exercise", key]);
        let number_of = |key| option(key).and_then(toml::Value::as_integer).and_then(|n| u32::try_from(n).ok());
        let suite = home.join("tests").join(format!("{name}.rs"));
        let seconds = number_of("seconds").unwrap_or(5).into();
        let checks = read_checks(&suite)?;
        Ok(Self {
            number,
            folder: folder.to_owned(),
            group,
            solution_group,
            points: number_of("points").unwrap_or(10) * 1000,
            seconds,
            wall_seconds: seconds,
            memory: u64::from(number_of("memory-mib").unwrap_or(1024)) << 20,
            has_files: option("files").and_then(toml::Value::as_bool).unwrap_or(false),
            build_last: option("build-last").and_then(toml::Value::as_bool).unwrap_or(false),
            together: together(option("together"), &checks).with_context(|| path.display().to_string())?,
            checks,
            name,
        })
    }

    /// A problem without checks, for tests.
    #[cfg(test)]
    pub fn sample() -> Self {
        Self {
            number: 71,
            name: "prediction".into(),
            folder: "71_prediction".into(),
            group: "exercises",
            solution_group: "solutions",
            points: 10_000,
            seconds: 5,
            wall_seconds: 50,
            memory: 1 << 30,
            has_files: false,
            build_last: false,
            together: Vec::new(),
            checks: Vec::new(),
        }
    }

    /// The same problem, with checks that may wait so many times as long as they may compute.
    pub fn with_patience(&self, factor: u32) -> Self {
        Self { wall_seconds: self.seconds * u64::from(factor), ..self.clone() }
    }

    /// The exercise's folder in a copy of the course.
    pub fn exercise(&self, root: &Path) -> PathBuf {
        root.join(self.group).join(&self.folder)
    }

    /// The solution's folder in a copy of the course.
    pub fn solution(&self, root: &Path) -> PathBuf {
        root.join(self.solution_group).join(&self.folder)
    }

    /// The suite of checks in a copy of the course.
    pub fn suite(&self, root: &Path) -> PathBuf {
        self.exercise(root).join("tests").join(format!("{}.rs", self.name))
    }
}

/// The `#[test]` functions of a suite, in order.
fn read_checks(suite: &Path) -> Result<Vec<Check>> {
    let text = fs::read_to_string(suite).with_context(|| format!("cannot read {}", suite.display()))?;
    let file = syn::parse_file(&text).with_context(|| format!("cannot parse {}", suite.display()))?;
    let tests = file.items.iter().filter_map(|item| match item {
        Item::Fn(function) if function.attrs.iter().any(|attribute| attribute.path().is_ident("test")) => {
            Some(function)
        }
        _ => None,
    });
    Ok(tests.map(read_check).collect())
}

/// The names that a manifest lists as `together`.
fn together(listed: Option<&toml::Value>, checks: &[Check]) -> Result<Vec<String>> {
    let names = listed.and_then(toml::Value::as_array).into_iter().flatten().filter_map(toml::Value::as_str);
    let known = |name: &str| checks.iter().any(|check| check.name == name);
    let check = |name: &str| match known(name) {
        true => Ok(name.to_owned()),
        false => bail!("`together` names {name}, which is no check of the suite"),
    };
    names.map(check).collect()
}

fn read_check(function: &ItemFn) -> Check {
    let lines: Vec<_> = function.attrs.iter().filter_map(doc_line).collect();
    let (japanese, english): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| is_japanese(line));
    Check { name: function.sig.ident.to_string(), sentence: english.join(" "), sentence_ja: japanese.concat() }
}

/// Whether there are Japanese characters in a line.
pub fn is_japanese(line: &str) -> bool {
    line.chars().any(|c| ('\u{3040}'..'\u{a000}').contains(&c))
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
    match (&pair.value, pair.path.is_ident("doc")) {
        (syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(line), .. }), true) => Some(line.value().trim().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checks_that_are_run_together_are_checks_of_the_suite() {
        let checks =
            ["a", "b"].map(|name| Check { name: name.into(), sentence: String::new(), sentence_ja: String::new() });
        let listed = |names: &[&str]| Some(toml::Value::from(names.to_vec()));
        assert_eq!(together(listed(&["b", "a"]).as_ref(), &checks).expect("they are there"), ["b", "a"]);
        assert!(
            together(listed(&["c"]).as_ref(), &checks).expect_err("it is not there").to_string().contains("names c")
        );
        assert!(together(None, &checks).expect("there are none").is_empty());
    }
}
