//! The generated workspaces that cargo builds for the course: judges, and stubs of workers and exercises. Every problem is
//! a member, graded or not: the lock file and cargo's plan then stay the same from run to run.
//!
//! Manifests, lock file, profile and checks are the course's own. Nothing of a submission is here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Serialize;
use toml::{Table, Value};

use crate::build::student::beside::USUAL;
use crate::build::tree::{self, Files};
use crate::course::Course;
use crate::course::holes;
use crate::course::interface::Interface;
use crate::course::manifest::Manifest;
use crate::course::own_changes;
use crate::course::problem::Problem;

/// What is generated from the course.
#[derive(Debug)]
pub struct Generated {
    /// The workspace of the judges.
    pub judges: Files,
    /// The workspace of the stubs: empty libraries in the place of exercises, empty programs in that of workers.
    pub stubs: Files,
    /// The workers' programs and the solutions in the place of exercises, as a submission is laid out for the compiler.
    pub reference: Files,
}

/// A package's manifest.
#[derive(Serialize)]
struct Package<'a> {
    package: Description<'a>,
    dependencies: Table,
    #[serde(skip_serializing_if = "Option::is_none")]
    bin: Option<[Target<'a>; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    test: Option<[Target<'a>; 1]>,
}

#[derive(Serialize)]
struct Description<'a> {
    name: &'a str,
    version: &'a str,
    publish: bool,
    edition: Value,
}

/// A program or a test of a package.
#[derive(Serialize)]
struct Target<'a> {
    name: &'a str,
    path: &'a str,
    test: bool,
}

/// Generates everything from the course.
///
/// # Errors
///
/// If a file of the course cannot be read, or a suite and its solution do not fit.
pub fn generate(course: &Course, root: &Manifest) -> Result<Generated> {
    let (mut judges, mut stubs, mut reference) = (Files::new(), Files::new(), Files::new());
    for problem in course.all() {
        let Problem { folder, number, name, .. } = problem;
        let exercise = own_changes::manifest(problem)?;
        let suite = problem.suite();
        let interface = Interface::read(name, &suite, &problem.solution.join("src/lib.rs"))?;
        judges.push((format!("{folder}/Cargo.toml"), judge_manifest(*number, &exercise)?));
        judges.push((format!("{folder}/judge.rs"), interface.judge(&suite)));
        stubs.push((format!("{folder}/Cargo.toml"), worker_manifest(problem, &exercise)?));
        stubs.push((format!("{folder}/main.rs"), "fn main() {}\n".into()));
        let mut stub = exercise.clone();
        stub.table.remove("test");
        stubs.push((format!("exercises/{folder}/Cargo.toml"), stub.table.to_string()));
        stubs.push((format!("exercises/{folder}/src/lib.rs"), String::new()));
        reference.push((format!("{folder}/main.rs"), interface.worker()));
        for file in holes::as_exercise(problem)? {
            reference.push((format!("exercises/{folder}/src/{}", file.path), file.text));
        }
    }
    let folders = |prefix: &str| course.all().map(|p| format!("{prefix}{}", p.folder)).collect::<Vec<_>>();
    let mut judges_root = root.relocated(&folders(""));
    for problem in course.all() {
        let judge = format!("judge-{}", problem.number);
        // Nobody looks at a judge with a debugger, and what a panic says of its place does not come from there.
        judges_root.leave_out_debug_information(&judge);
        // A check's own work is small, unless models are trained. Built as it is, a judge is there in a third of the time. What two
        // levels mean stands in the course's manifest.
        judges_root.optimise(&judge, if problem.trains_models() { 2 } else { 0 });
    }
    let lock = lock_file(course)?;
    judges.extend(root_files(&judges_root, &lock));
    stubs.extend(root_files(&root.relocated(&[folders(""), folders("exercises/")].concat()), &lock));
    Ok(Generated { judges, stubs, reference })
}

/// The files at the top of a workspace.
pub fn root_files(manifest: &Manifest, lock: &str) -> Files {
    vec![("Cargo.toml".into(), manifest.table.to_string()), (COURSE_LOCK.into(), lock.into())]
}

/// The course's lock file.
///
/// # Errors
///
/// If it cannot be read.
pub fn lock_file(course: &Course) -> Result<String> {
    fs::read_to_string(course.root.join(LOCK)).context("cannot read Cargo.lock")
}

/// Brings a workspace up to date.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write(folder: &Path, files: &Files) -> Result<()> {
    // Cargo adds the members to its lock file, so the course's own is compared with a copy.
    let lock = files.iter().find(|(name, _)| name == COURSE_LOCK).map(|(_, text)| text.as_str()).unwrap_or_default();
    let is_new = !fs::read_to_string(folder.join(COURSE_LOCK)).is_ok_and(|old| old == lock);
    if is_new || !folder.join(LOCK).exists() {
        tree::write(&folder.join(LOCK), lock)?;
    }
    tree::bring_up_to_date(folder, files, &[LOCK])
}

/// Cargo's own name for the lock file.
const LOCK: &str = "Cargo.lock";

/// The course's lock file in a generated workspace.
const COURSE_LOCK: &str = "course.lock";

/// The package of a problem's judge: one test target, with what the suite and the signatures need.
fn judge_manifest(number: u32, exercise: &Manifest) -> Result<String> {
    let name = format!("judge-{number}");
    let mut dependencies = exercise.section("dependencies");
    dependencies.extend(exercise.section("dev-dependencies"));
    // The worker is not used here. With it the dependencies of judges and workers have the same features, and cargo
    // builds them, wgpu above all, once for both.
    dependencies.extend(of_the_workspace(&["judge", "ndarray", "serde", "testkit", "worker"]));
    let test = Some([Target { name: &name, path: "judge.rs", test: true }]);
    package(&name, dependencies, None, test)
}

/// The package of a problem's worker: one program around the student's crate.
fn worker_manifest(problem: &Problem, exercise: &Manifest) -> Result<String> {
    let name = format!("worker-{}", problem.number);
    let mut dependencies = exercise.section("dependencies");
    // A worker does not use `usual`. It is named here so that it is built, and so that the recorded call says where it lies.
    dependencies.extend(of_the_workspace(&["ndarray", "serde", USUAL, "worker"]));
    let path = Table::from_iter([("path".to_owned(), Value::String(format!("../exercises/{}", problem.folder)))]);
    dependencies.insert(problem.name.clone(), Value::Table(path));
    let program = Some([Target { name: &name, path: "main.rs", test: false }]);
    package(&name, dependencies, program, None)
}

/// The package, in a workspace of its own, of a program that stands for several answers to a problem.
///
/// # Errors
///
/// If the manifest cannot be written as TOML.
pub fn answers_manifest(name: &str, root: &Manifest, exercise: &Manifest) -> Result<Manifest> {
    let mut dependencies = exercise.section("dependencies");
    dependencies.extend(of_the_workspace(&["ndarray", "serde", "worker"]));
    let program = Some([Target { name, path: "main.rs", test: false }]);
    let mut manifest = root.relocated(&[]);
    manifest.table.extend(package(name, dependencies, program, None)?.parse::<Table>()?);
    Ok(manifest)
}

fn package(
    name: &str,
    dependencies: Table,
    bin: Option<[Target<'_>; 1]>,
    test: Option<[Target<'_>; 1]>,
) -> Result<String> {
    let edition = of_the_workspace(&["edition"]).remove("edition").context("an edition")?;
    let package = Description { name, version: "0.0.0", publish: false, edition };
    Ok(toml::to_string(&Package { package, dependencies, bin, test })?)
}

/// Keys whose values the workspace has.
fn of_the_workspace(names: &[&str]) -> Table {
    let workspace = || Value::Table(Table::from_iter([("workspace".to_owned(), Value::Boolean(true))]));
    names.iter().map(|name| ((*name).to_owned(), workspace())).collect()
}

/// The files of the repository that go into the course's parts, besides those that are generated.
pub fn sources(course: &Course, root: &Manifest) -> Vec<PathBuf> {
    let dependencies = root.get(&["workspace", "dependencies"]).and_then(Value::as_table).cloned().unwrap_or_default();
    let paths = dependencies.values().filter_map(|dependency| dependency.get("path")?.as_str().map(str::to_owned));
    let ours = paths.filter(|path| !path.starts_with("exercises/")).map(|path| course.root.join(path));
    let solutions = course.problems.iter().map(|problem| problem.solution.clone());
    let crates = ours.chain(solutions).chain([course.canary.solution.clone()]);
    let parts = crates.flat_map(|folder| ["Cargo.toml", "build.rs", "src"].map(|part| folder.join(part)));
    let suites = course.all().map(|problem| problem.exercise.join("tests"));
    parts.chain(suites).collect()
}
