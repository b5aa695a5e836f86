//! One problem: an exercise, its solution, and the checks that both share.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::course::manifest::Manifest;
use crate::course::marks::{Hole, holes};
use crate::course::source::read_sources;
use crate::course::suite::{Check, read_checks};

/// The most points of a problem: a report of ten problems has less than a thousand, as its schema says.
const MOST_POINTS: u32 = 99;

/// Checks that may compute longer than this, in seconds, train models.
const MOST_SECONDS_WITHOUT_TRAINING: u64 = 20;

/// What a manifest may say of an exercise.
const KEYS: [&str; 6] = ["points", "seconds", "memory-mib", "files", "build", "together"];

/// The problems whose parts are built at once. Batches are built one after the other, and while one is built, those before it are graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Batch {
    /// What everybody waits for.
    First,
    /// Nearly all problems.
    Middle,
    /// What needs much more building than the others, and is told after them.
    Last,
}

/// One problem.
#[derive(Clone, Debug)]
pub struct Problem {
    /// 70 to 79; 0 for the canary.
    pub number: u32,
    /// The exercise's crate, such as `prediction`.
    pub name: String,
    /// The folder's name, such as `71_prediction`.
    pub folder: String,
    /// The exercise's folder.
    pub exercise: PathBuf,
    /// The solution's folder.
    pub solution: PathBuf,
    /// What it is about, in English: the first heading of its text, without the number.
    pub title: String,
    /// The same in Japanese.
    pub title_ja: String,
    /// Points in thousandths.
    pub points: u32,
    /// Limit of a check's processor time, in seconds.
    pub seconds: u64,
    /// Limit of a check's memory, in bytes.
    pub memory: u64,
    /// Whether the student's code reads and writes files.
    pub has_files: bool,
    /// Which problems it is built with.
    pub batch: Batch,
    /// Checks that need the same long computation, which one process does once.
    pub together: Vec<String>,
    /// The checks in the order of the suite.
    pub checks: Vec<Check>,
    /// What is to be done.
    pub holes: Vec<Hole>,
}

impl Problem {
    /// Reads the problem of an exercise's folder and a solution's folder.
    ///
    /// # Errors
    ///
    /// If the manifest, the suite or a mark of a hole is not as it should be.
    pub fn read(exercise: &Path, solution: &Path) -> Result<Self> {
        let path = exercise.join("Cargo.toml");
        let manifest = Manifest::read(&path)?;
        let folder = exercise.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let number = folder.split_once('_').and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
        let name = manifest.text(&["package", "name"]).with_context(|| format!("{}: no name", path.display()))?;
        let said = manifest.get(&["package", "metadata", "exercise"]).and_then(toml::Value::as_table);
        for key in said.into_iter().flat_map(|said| said.keys()) {
            let known = KEYS.join(", ");
            ensure!(KEYS.contains(&&**key), "{}: `{key}` is no key of an exercise: they are {known}", path.display());
        }
        let option = |key: &str| manifest.get(&["package", "metadata", "exercise", key]);
        let number_of = |key: &str, usual: u32| {
            let number = option(key).map_or(Some(usual), |value| u32::try_from(value.as_integer()?).ok());
            number.with_context(|| format!("{}: `{key}` must be a whole number, such as {usual}", path.display()))
        };
        let flag = |key: &str| {
            let flag = option(key).map_or(Some(false), toml::Value::as_bool);
            flag.with_context(|| format!("{}: `{key}` must be true or false", path.display()))
        };
        let points = number_of("points", 10)?;
        ensure!(points <= MOST_POINTS, "{}: `points` is {points}, and {MOST_POINTS} are the most", path.display());
        let checks = read_checks(&exercise.join("tests").join(format!("{name}.rs")))?;
        let title = |file: &str| title(&exercise.join(file)).unwrap_or_else(|| name.clone());
        Ok(Self {
            number,
            title: title("README.md"),
            title_ja: title("README.ja.md"),
            folder,
            exercise: exercise.to_owned(),
            solution: solution.to_owned(),
            points: points * 1000,
            seconds: number_of("seconds", 5)?.into(),
            memory: u64::from(number_of("memory-mib", 1024)?) << 20,
            has_files: flag("files")?,
            batch: Batch::of(option("build")).with_context(|| path.display().to_string())?,
            together: together(option("together"), &checks).with_context(|| path.display().to_string())?,
            checks,
            holes: holes_of(solution)?,
            name,
        })
    }

    /// A problem without checks, for tests.
    #[cfg(test)]
    pub fn sample() -> Self {
        Self {
            number: 71,
            name: "prediction".into(),
            title: "Predicting".into(),
            title_ja: "予測".into(),
            folder: "71_prediction".into(),
            exercise: "/nowhere/exercises/71_prediction".into(),
            solution: "/nowhere/solutions/71_prediction".into(),
            points: 10_000,
            seconds: 5,
            memory: 1 << 30,
            has_files: false,
            batch: Batch::Middle,
            together: Vec::new(),
            checks: Vec::new(),
            holes: Vec::new(),
        }
    }

    /// Whether its checks train models, so that a student's code is worth optimising before it is known to be slow.
    pub fn trains_models(&self) -> bool {
        self.seconds > MOST_SECONDS_WITHOUT_TRAINING
    }

    /// The suite of checks.
    pub fn suite(&self) -> PathBuf {
        self.exercise.join("tests").join(format!("{}.rs", self.name))
    }
}

impl Batch {
    /// All of them, in the order in which they are built.
    pub const ALL: [Self; 3] = [Self::First, Self::Middle, Self::Last];

    /// The name of its folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Middle => "middle",
            Self::Last => "last",
        }
    }

    /// The batch that a manifest names.
    fn of(named: Option<&toml::Value>) -> Result<Self> {
        match named.map(toml::Value::as_str) {
            None => Ok(Self::Middle),
            Some(Some("first")) => Ok(Self::First),
            Some(Some("last")) => Ok(Self::Last),
            Some(_) => bail!("`build` must be \"first\" or \"last\""),
        }
    }
}

/// The first heading of a text, without the number in front of it.
fn title(text: &Path) -> Option<String> {
    let text = fs::read_to_string(text).ok()?;
    let heading = text.lines().find_map(|line| line.strip_prefix("# "))?.trim();
    let numbered = heading.split_once(". ").filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit()));
    Some(numbered.map_or(heading, |(_, title)| title).to_owned())
}

/// The holes of a solution.
fn holes_of(solution: &Path) -> Result<Vec<Hole>> {
    let mut all = Vec::new();
    for file in read_sources(solution)? {
        let place = || format!("{}/{}", solution.join("src").display(), file.path);
        all.extend(holes(&file.text).with_context(place)?);
    }
    Ok(all)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_manifest_says_is_taken_or_refused_with_the_remedy() {
        let read = |said: &str| {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let exercise = folder.path().join("71_toy");
            fs::create_dir_all(exercise.join("tests")).expect("can make folders");
            let manifest = format!("[package]\nname = \"toy\"\n[package.metadata.exercise]\n{said}\n");
            fs::write(exercise.join("Cargo.toml"), manifest).expect("can write files");
            fs::write(exercise.join("tests/toy.rs"), "").expect("can write files");
            fs::create_dir_all(exercise.join("src")).expect("can make folders");
            let hole = "// hole: todo!(\"add\")\n// in Japanese: 足す\n// end hole\n";
            fs::write(exercise.join("src/lib.rs"), hole).expect("can write files");
            fs::write(exercise.join("README.md"), "\n# 71. A toy. Really\n").expect("can write files");
            Problem::read(&exercise, &exercise)
        };
        let problem = read("points = 25\nbuild = \"last\"").expect("it can be read");
        assert_eq!((problem.batch, problem.seconds), (Batch::Last, 5));
        assert_eq!(
            (problem.points, problem.title.as_str(), problem.title_ja.as_str()),
            (25_000, "A toy. Really", "toy")
        );
        assert_eq!(problem.holes, [Hole { sentence: "add".into(), sentence_ja: "足す".into() }]);
        for (said, why) in [
            ("points = 5000000", "99 are the most"),
            ("points = \"ten\"", "`points` must be a whole number, such as 10"),
            ("seconds = -1", "`seconds` must be a whole number, such as 5"),
            ("files = 1", "`files` must be true or false"),
            ("build = \"soon\"", "`build` must be \"first\" or \"last\""),
            ("build-last = true", "`build-last` is no key of an exercise"),
        ] {
            let error = format!("{:#}", read(said).expect_err("it is refused"));
            assert!(error.contains(why) && error.contains("Cargo.toml"), "{said}: {error}");
        }
    }

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
