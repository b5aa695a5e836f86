//! The stage: everything laid out to be compiled. The judges, and stubs of the workers with all that they depend on, are
//! two workspaces for cargo; beside them lie the sources of the submission, which cargo never sees.
//!
//! Manifests, lock file, profile and checks are the course's own; from the submission come only the sources that
//! [`Submission::take`] lets through. Files are written only where they differ, so that cargo rebuilds only what
//! has changed.

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toml::{Table, Value};
use walkdir::WalkDir;

use crate::build::course::freshness;
use crate::build::course::rustc_call::Call;
use crate::build::programs::Failure;
use crate::course::Course;
use crate::course::interface::Interface;
use crate::course::manifest::Manifest;
use crate::course::problem::Problem;
use crate::judging::cache::Cache;
use crate::submission::Submission;
use crate::submission::policy;
use crate::submission::seed;

/// Everything that is to be compiled.
#[derive(Debug)]
pub struct Staged {
    /// How many times its processor time a check may take by the clock.
    pub patience: u32,
    /// The problems to grade, in order.
    pub problems: Vec<Problem>,
    /// All problems of the course.
    pub all: Vec<Problem>,
    /// What tries the sandbox.
    pub canary: Problem,
    /// Where everything lies.
    pub places: Places,
    /// Exercises that are not compiled at all.
    pub refused: HashMap<u32, Failure>,
    /// What tells this submission from others.
    pub digest: [u8; 32],
    /// What was left aside from the submission, a line each.
    pub ignored: Vec<String>,
    /// Results of earlier runs, where they may be used.
    pub cache: Option<Cache>,
    /// Whether programs are kept for the next run: those of code that is not somebody else's.
    pub keeps_programs: bool,
    /// Held until the run is over, since the stage has room for one.
    _lock: File,
}

/// Where everything lies.
#[derive(Clone, Debug)]
pub struct Places {
    /// The workspace of the judges.
    pub judges: PathBuf,
    /// The workspace of the workers' stubs.
    pub workers: PathBuf,
    /// Where it is noted how cargo calls the compiler.
    pub calls: PathBuf,
    /// The sources of the submission, and the workers around them.
    pub submission: PathBuf,
    /// The same around the solutions: where these do not compile, a student is not to blame.
    pub control: PathBuf,
    /// Where the submission's programs are made.
    pub out: PathBuf,
    /// Where cargo builds; shared with the course's own builds, so that dependencies are built once.
    pub target: PathBuf,
    /// What judges and stubs are made from.
    pub inputs: Vec<PathBuf>,
}

/// How strictly a submission is treated.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Whether words that the course does not allow are refused.
    pub policy: bool,
    /// How many times its processor time a check may take by the clock.
    pub patience: u32,
}

/// Stages `problems` of a submission.
///
/// # Errors
///
/// When the course is not as it should be, the submission is not there, or a file cannot be written.
pub fn stage(course: &Course, problems: &[&Problem], submission: &Submission, rules: Rules) -> Result<Staged> {
    let target = target_folder(course);
    let stage = target.join("grader");
    let solutions = Submission::Solutions.take(course)?;
    let mut taken = submission.take(course)?;
    let digest = seed::digest(&taken);
    let canary = solutions.sources.get(&course.canary.folder).cloned().unwrap_or_default();
    taken.sources.insert(course.canary.folder.clone(), canary);
    let is_own = submission.is_own(course);
    let mut staged = Staged {
        cache: is_own.then(|| Cache::new(stage.join("results"))),
        keeps_programs: is_own || matches!(submission, Submission::Solutions),
        _lock: lock(&stage)?,
        patience: rules.patience,
        problems: problems.iter().map(|problem| (*problem).clone()).collect(),
        all: course.problems.clone(),
        canary: course.canary.clone(),
        places: Places::new(course, target, &stage),
        refused: HashMap::new(),
        digest,
        ignored: std::mem::take(&mut taken.ignored),
    };
    let places = staged.places.clone();
    fs::create_dir_all(&places.calls).with_context(|| format!("cannot make {}", places.calls.display()))?;
    let interfaces = course_parts(course, &places)?;
    let mut tree = Tree::new(&places.submission);
    let mut control = Tree::new(&places.control);
    for problem in staged.problems.iter().chain([&course.canary]) {
        let sources = taken.sources.get(&problem.folder).map(Vec::as_slice).unwrap_or_default();
        let violations = if rules.policy { policy::violations(sources) } else { Vec::new() };
        if !sources.iter().any(|(name, _)| name == "lib.rs") {
            let message = format!("there is no exercises/{}/src/lib.rs", problem.folder);
            staged.refused.insert(problem.number, Failure::DoesNotCompile(message));
        } else if !violations.is_empty() {
            staged.refused.insert(problem.number, Failure::Policy(violations.join("\n")));
        }
        let worker = interfaces.get(&problem.number).map(Interface::worker).unwrap_or_default();
        let solution = solutions.sources.get(&problem.folder).map(Vec::as_slice).unwrap_or_default();
        for (tree, sources) in [(&mut tree, sources), (&mut control, solution)] {
            for (name, text) in sources {
                tree.write(&format!("exercises/{}/src/{name}", problem.folder), text)?;
            }
            tree.write(&format!("{}/main.rs", problem.folder), &worker)?;
        }
    }
    tree.finish()?;
    control.finish()?;
    Ok(staged)
}

impl Places {
    fn new(course: &Course, target: PathBuf, stage: &Path) -> Self {
        let (judges, workers) = (stage.join("judges"), stage.join("workers"));
        let inputs = [freshness::sources(&course.root), vec![judges.clone(), workers.clone()]].concat();
        Self {
            judges,
            workers,
            calls: stage.join("calls"),
            submission: stage.join("submission"),
            control: stage.join("control"),
            out: stage.join("out"),
            target,
            inputs,
        }
    }
}

/// Waits until no other grader uses the stage. The system takes the lock back however this process ends.
fn lock(stage: &Path) -> Result<File> {
    let open = || {
        fs::create_dir_all(stage)?;
        let file = File::create(stage.join("lock"))?;
        file.lock()?;
        Ok::<_, std::io::Error>(file)
    };
    open().with_context(|| format!("cannot lock {}", stage.display()))
}

/// The two workspaces. Every problem is a member, graded or not: the lock file and cargo's plan then stay the same from
/// run to run.
fn course_parts(course: &Course, places: &Places) -> Result<HashMap<u32, Interface>> {
    let root = Manifest::read(&course.root.join("Cargo.toml"))?;
    let lock = fs::read_to_string(course.root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let mut judges = Tree::new(&places.judges);
    let mut workers = Tree::new(&places.workers);
    let mut interfaces = HashMap::new();
    for problem in course.problems.iter().chain([&course.canary]) {
        let manifest = Manifest::read(&problem.exercise.join("Cargo.toml"))?;
        let suite = problem.suite();
        let interface = Interface::read(&problem.name, &suite, &problem.solution.join("src/lib.rs"))?;
        judges.write(&format!("{}/Cargo.toml", problem.folder), &judge_manifest(problem, &manifest))?;
        judges.write(&format!("{}/judge.rs", problem.folder), &interface.judge(&suite))?;
        workers.write(&format!("{}/Cargo.toml", problem.folder), &worker_manifest(problem, &manifest))?;
        let mut stub = manifest.clone();
        stub.table.remove("test");
        workers.write(&format!("exercises/{}/Cargo.toml", problem.folder), &stub.table.to_string())?;
        for (crate_name, file, text) in [
            (format!("worker_{}", problem.number), format!("{}/main.rs", problem.folder), "fn main() {}\n"),
            (problem.name.clone(), format!("exercises/{}/src/lib.rs", problem.folder), ""),
        ] {
            if Call::read(&places.calls, &crate_name).is_err() {
                // Written anew, it is compiled anew, and the call is noted.
                let _ = fs::remove_file(workers.root.join(&file));
            }
            workers.write(&file, text)?;
        }
        interfaces.insert(problem.number, interface);
    }
    let all = || course.problems.iter().chain([&course.canary]);
    let folders = |prefix: &str| all().map(|p| format!("{prefix}{}", p.folder)).collect::<Vec<_>>();
    let mut judges_root = root.relocated(&folders(""));
    for problem in all() {
        // A check's own work is small. Built as it is, a judge is there in a third of the time.
        judges_root.optimise(&format!("judge-{}", problem.number), 0);
    }
    judges.finish_workspace(&judges_root, &lock)?;
    workers.finish_workspace(&root.relocated(&[folders(""), folders("exercises/")].concat()), &lock)?;
    Ok(interfaces)
}

/// The package of a problem's judge: one test target, with what the suite and the signatures need.
fn judge_manifest(problem: &Problem, exercise: &Manifest) -> String {
    let mut dependencies = exercise.section("dependencies");
    dependencies.extend(exercise.section("dev-dependencies"));
    // The worker is not used here. With it the dependencies of judges and workers have the same features, and cargo
    // builds them, wgpu above all, once for both.
    for name in ["judge", "ndarray", "serde", "testkit", "worker"] {
        dependencies.insert(name.into(), from_workspace());
    }
    let target = Table::from_iter([
        ("name".into(), Value::String(format!("judge-{}", problem.number))),
        ("path".into(), Value::String("judge.rs".into())),
    ]);
    let mut manifest = package(&format!("judge-{}", problem.number), dependencies);
    manifest.insert("test".into(), Value::Array(vec![Value::Table(target)]));
    manifest.to_string()
}

/// The package of a problem's worker: one program around the student's crate.
fn worker_manifest(problem: &Problem, exercise: &Manifest) -> String {
    let mut dependencies = exercise.section("dependencies");
    for name in ["ndarray", "serde", "worker"] {
        dependencies.insert(name.into(), from_workspace());
    }
    let path = Value::String(format!("../exercises/{}", problem.folder));
    dependencies.insert(problem.name.clone(), Value::Table(Table::from_iter([("path".into(), path)])));
    let target = Table::from_iter([
        ("name".into(), Value::String(format!("worker-{}", problem.number))),
        ("path".into(), Value::String("main.rs".into())),
        ("test".into(), Value::Boolean(false)),
    ]);
    let mut manifest = package(&format!("worker-{}", problem.number), dependencies);
    manifest.insert("bin".into(), Value::Array(vec![Value::Table(target)]));
    manifest.to_string()
}

pub fn from_workspace() -> Value {
    Value::Table(Table::from_iter([("workspace".into(), Value::Boolean(true))]))
}

pub fn package(name: &str, dependencies: Table) -> Table {
    let package = Table::from_iter([
        ("name".into(), Value::String(name.into())),
        ("version".into(), Value::String("0.0.0".into())),
        ("edition".into(), from_workspace()),
        ("publish".into(), Value::Boolean(false)),
    ]);
    Table::from_iter([("package".into(), Value::Table(package)), ("dependencies".into(), Value::Table(dependencies))])
}

/// Where cargo has built this grader; else the course's `target`.
fn target_folder(course: &Course) -> PathBuf {
    let program = std::env::current_exe().ok();
    let profile = program.as_deref().and_then(Path::parent);
    // Cargo locks what it builds into. (It tags a target folder only if it makes it itself.)
    match profile.and_then(Path::parent) {
        Some(folder) if profile.is_some_and(|profile| profile.join(".cargo-lock").is_file()) => folder.to_owned(),
        _ => course.root.join("target"),
    }
}

/// A folder that is brought up to date file by file.
pub struct Tree {
    root: PathBuf,
    written: BTreeSet<PathBuf>,
}

impl Tree {
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), written: BTreeSet::new() }
    }

    pub fn write(&mut self, name: &str, text: &str) -> Result<()> {
        let path = self.root.join(name);
        self.written.insert(path.clone());
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(());
        }
        let write = || {
            fs::create_dir_all(path.parent().unwrap_or(&self.root))?;
            fs::write(&path, text)
        };
        write().with_context(|| format!("cannot write {}", path.display()))
    }

    /// Writes a workspace's own files, and removes what no longer belongs to it.
    pub fn finish_workspace(mut self, manifest: &Manifest, lock: &str) -> Result<()> {
        self.write("Cargo.toml", &manifest.table.to_string())?;
        // cargo adds the members to its lock file, so the course's own is compared with a copy.
        let copy = self.root.join("course.lock");
        let lock_file = self.root.join("Cargo.lock");
        if !lock_file.exists() || !fs::read_to_string(&copy).is_ok_and(|old| old == lock) {
            self.write("Cargo.lock", lock)?;
        }
        self.write("course.lock", lock)?;
        self.written.insert(lock_file);
        self.finish()
    }

    /// Removes what no longer belongs here.
    fn finish(self) -> Result<()> {
        for entry in WalkDir::new(&self.root).into_iter().filter_map(Result::ok) {
            let path = entry.path();
            if !entry.file_type().is_dir() && !self.written.contains(path) {
                fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
        }
        Ok(())
    }
}
