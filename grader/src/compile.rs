//! Compiling the stage with cargo, and passing each problem on as soon as its judge and its worker are there.

use std::collections::{HashMap, VecDeque};
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::{env, thread};

use serde::Deserialize;

use crate::course::Problem;
use crate::stage::Staged;

/// A problem that is ready to be judged, or not.
#[derive(Debug)]
pub struct Compiled {
    /// The problem.
    pub problem: Problem,
    /// Its programs, or why there are none.
    pub programs: Result<Programs, Failure>,
}

/// The two programs of a problem.
#[derive(Clone, Debug)]
pub struct Programs {
    /// The suite with proxies behind it.
    pub judge: PathBuf,
    /// The student's code with a dispatch loop around it.
    pub worker: PathBuf,
}

/// Why a problem cannot be judged.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The student's code does not compile; the compiler's words.
    DoesNotCompile(String),
    /// Something else does not, or cargo does not run.
    GraderError(String),
}

/// Compiles everything in a thread of its own and yields the problems in order, each as soon as it is ready.
pub fn compile(staged: &Staged) -> impl Iterator<Item = Compiled> + use<> {
    let (sender, receiver) = channel();
    let (late, early): (Vec<_>, Vec<_>) = staged.problems.iter().cloned().partition(|problem| problem.build_last);
    let places =
        Places { judges: staged.judges.clone(), workers: staged.workers.clone(), target: staged.target.clone() };
    let waiting = early.iter().chain(&late).cloned().collect();
    thread::spawn(move || {
        for group in [early, late] {
            if !group.is_empty() {
                places.build(&group, &sender);
            }
        }
    });
    InOrder { waiting, ready: HashMap::new(), receiver }
}

/// Holds back problems that are ready before their turn.
struct InOrder {
    waiting: VecDeque<Problem>,
    ready: HashMap<u32, Compiled>,
    receiver: Receiver<Compiled>,
}

impl Iterator for InOrder {
    type Item = Compiled;

    fn next(&mut self) -> Option<Compiled> {
        let problem = self.waiting.pop_front()?;
        while !self.ready.contains_key(&problem.number) {
            match self.receiver.recv() {
                Ok(compiled) => self.ready.insert(compiled.problem.number, compiled),
                Err(_) => {
                    let failure = Failure::GraderError("the build ended without a word on this problem".into());
                    return Some(Compiled { problem, programs: Err(failure) });
                }
            };
        }
        self.ready.remove(&problem.number)
    }
}

struct Places {
    judges: PathBuf,
    workers: PathBuf,
    target: PathBuf,
}

impl Places {
    /// Builds the judges of a group, then its workers; the latter are sent on one by one.
    fn build(&self, group: &[Problem], sender: &Sender<Compiled>) {
        let mut judges = HashMap::new();
        let judged = self.cargo(&self.judges, "judge", group, |number, programs| {
            judges.insert(number, programs);
        });
        let mut open: HashMap<u32, Problem> = group.iter().map(|problem| (problem.number, problem.clone())).collect();
        let built = self.cargo(&self.workers, "worker", group, |number, worker| {
            let (Some(judge), Some(problem)) = (judges.get(&number), open.remove(&number)) else { return };
            let programs = Ok(Programs { judge: judge.clone(), worker });
            // The receiver is gone only when nobody wants the results any more.
            let _ = sender.send(Compiled { problem, programs });
        });
        for problem in group.iter().filter(|problem| open.contains_key(&problem.number)) {
            let failure = if judges.contains_key(&problem.number) {
                built.failure(problem, &self.workers.join("exercises"))
            } else {
                Failure::GraderError(format!("the checks do not compile:\n{}", judged.all_errors()))
            };
            let _ = sender.send(Compiled { problem: problem.clone(), programs: Err(failure) });
        }
    }

    /// Runs `cargo build` for the packages `KIND-NUMBER` of a group; calls `made` for each program.
    fn cargo(&self, workspace: &Path, kind: &str, group: &[Problem], mut made: impl FnMut(u32, PathBuf)) -> Built {
        let mut built = Built::default();
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
        command.current_dir(workspace).args(["build", "--keep-going", "--message-format=json", "--quiet"]);
        command.arg(if kind == "judge" { "--tests" } else { "--bins" }).arg("--target-dir").arg(&self.target);
        for problem in group {
            command.arg("--package").arg(format!("{kind}-{}", problem.number));
        }
        // `cargo run` describes its own package to this process; the cargo started here must not hear of it.
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"].iter().any(|part| text.starts_with(part))
            {
                command.env_remove(&name);
            }
        }
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => {
                built.own_words = format!("cannot start cargo: {error}");
                return built;
            }
        };
        let words = read_in_background(&mut child);
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                match serde_json::from_str(&line) {
                    Ok(Message::CompilerArtifact { target, executable: Some(program) }) => {
                        let number = target.name.rsplit('-').next().and_then(|number| number.parse().ok());
                        if let (Some(number), true) = (number, target.name.starts_with(kind)) {
                            made(number, program);
                        }
                    }
                    Ok(Message::CompilerMessage { manifest_path, message }) if message.level.starts_with("error") => {
                        built.errors.push((manifest_path, message.rendered));
                    }
                    _ => {}
                }
            }
        }
        let _ = child.wait();
        built.own_words = words.recv().unwrap_or_default();
        built
    }
}

/// cargo's own words, read by a thread so that neither pipe can fill up.
fn read_in_background(child: &mut Child) -> Receiver<String> {
    let (sender, receiver) = channel();
    if let Some(mut stderr) = child.stderr.take() {
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ = stderr.read_to_end(&mut bytes);
            let _ = sender.send(String::from_utf8_lossy(&bytes).into_owned());
        });
    }
    receiver
}

/// What one run of cargo said.
#[derive(Debug, Default)]
struct Built {
    /// Compiler errors, each with the manifest of the package that it is about.
    errors: Vec<(PathBuf, String)>,
    own_words: String,
}

impl Built {
    /// Why the worker of a problem was not made: because of the student's code, or of ours.
    fn failure(&self, problem: &Problem, exercises: &Path) -> Failure {
        let about = |folder: &Path| {
            let errors = self.errors.iter().filter(|(manifest, _)| manifest.parent() == Some(folder));
            errors.map(|(_, text)| text.as_str()).collect::<String>()
        };
        let worker = exercises.parent().unwrap_or(exercises).join(&problem.folder);
        let errors = about(&exercises.join(&problem.folder)) + &about(&worker);
        if errors.is_empty() { Failure::GraderError(self.all_errors()) } else { Failure::DoesNotCompile(errors) }
    }

    fn all_errors(&self) -> String {
        self.errors.iter().map(|(_, text)| text.as_str()).chain([self.own_words.as_str()]).collect()
    }
}

/// The two of cargo's messages that count. The rest decode as an error and are passed over.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Message {
    CompilerArtifact { target: Target, executable: Option<PathBuf> },
    CompilerMessage { manifest_path: PathBuf, message: Diagnostic },
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Diagnostic {
    level: String,
    rendered: String,
}
