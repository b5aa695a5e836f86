//! Cargo, on what is the course's own: the judges, and everything that a submission stands on.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use serde::Deserialize;

use crate::build::course::shield::shield;
use crate::course::manifest::Manifest;
use crate::process::watch::{Step, Watcher};

/// What one run of cargo made.
#[derive(Debug, Default)]
pub struct BuildOutput {
    /// Programs, each with its target's name.
    pub programs: Vec<(String, PathBuf)>,
    /// Every library, compiled now or before.
    pub libraries: Vec<PathBuf>,
    /// What the compiler and cargo said, if something went wrong.
    pub errors: String,
}

impl BuildOutput {
    /// The program of a target.
    pub fn program(&self, target: &str) -> Option<&Path> {
        self.programs.iter().find(|(name, _)| name == target).map(|(_, path)| path.as_path())
    }
}

/// A run of cargo.
pub struct Build<'a> {
    /// The workspace's folder.
    pub workspace: &'a Path,
    /// Where cargo builds.
    pub target: &'a Path,
    /// The course's own manifest, which has the last word on profiles.
    pub course: &'a Manifest,
    /// The target of this machine.
    pub host: &'a str,
    /// `--bins` or `--tests`.
    pub what: &'a str,
    /// The packages to build.
    pub packages: Vec<String>,
    /// Variables for this run.
    pub variables: Vec<(&'a str, OsString)>,
    /// Who is told how far it is.
    pub watcher: &'a Watcher,
}

impl Build<'_> {
    /// Runs `cargo build`.
    pub fn run(&self) -> BuildOutput {
        let mut built = BuildOutput::default();
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(self.workspace).args(["build", "--keep-going", "--message-format=json", self.what]);
        command.arg("--target-dir").arg(self.target);
        for package in &self.packages {
            command.arg("--package").arg(package);
        }
        shield(&mut command, self.workspace, self.course, self.host);
        // Asked for, cargo tells its progress to a pipe, too.
        command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "80");
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => {
                built.errors = format!("cannot start cargo: {error}");
                return built;
            }
        };
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        let complaints = thread::scope(|scope| {
            let reader = scope.spawn(|| stderr.map(|stderr| listen(stderr, self.watcher)).unwrap_or_default());
            if let Some(stdout) = stdout {
                BufReader::new(stdout).lines().map_while(Result::ok).for_each(|line| built.note(&line));
            }
            reader.join().unwrap_or_default()
        });
        let succeeded = child.wait().is_ok_and(|status| status.success());
        if !succeeded {
            built.errors += &complaints;
            if built.errors.is_empty() {
                built.errors = "cargo ended without a word".into();
            }
        }
        built
    }
}

/// The most that is kept of what cargo says, in bytes.
const MOST_COMPLAINTS: usize = 64 << 10;

/// Reads what cargo says: tells how far it is, and keeps its complaints.
fn listen(stderr: impl Read, watcher: &Watcher) -> String {
    let mut complaints = String::new();
    // A line of progress is overwritten by the next one.
    for part in BufReader::new(stderr).split(b'\r').map_while(Result::ok) {
        for line in String::from_utf8_lossy(&part).lines() {
            match step(line) {
                Some(step) => watcher.tell(step),
                None if is_routine(line) || complaints.len() + line.len() > MOST_COMPLAINTS => {}
                None => {
                    complaints += line;
                    complaints.push('\n');
                }
            }
        }
    }
    complaints
}

/// What a line of cargo's says of its progress: `Building [===>   ] 12/87: syn, serde`, or that it waits.
fn step(line: &str) -> Option<Step> {
    let line = line.trim_start();
    if line.starts_with("Blocking waiting for file lock") {
        return Some(Step::WaitsForCargo);
    }
    let (_, rest) = line.strip_prefix("Building [")?.split_once("] ")?;
    let (done, all) = rest.split(':').next()?.split_once('/')?;
    Some(Step::Building { done: done.trim().parse().ok()?, all: all.trim().parse().ok()? })
}

/// Whether a line of cargo's says only that all is well.
fn is_routine(line: &str) -> bool {
    let words =
        ["Compiling ", "Finished ", "Downloading ", "Downloaded ", "Updating ", "Locking ", "Adding ", "Fresh "];
    line.trim().is_empty() || words.iter().any(|word| line.trim_start().starts_with(word))
}

impl BuildOutput {
    /// Notes one of cargo's messages.
    fn note(&mut self, message: &str) {
        match serde_json::from_str(message) {
            Ok(Message::CompilerArtifact { target, executable: Some(program), .. }) => {
                self.programs.push((target.name, program));
            }
            Ok(Message::CompilerArtifact { filenames, .. }) => self.libraries.extend(filenames),
            Ok(Message::CompilerMessage { message }) if message.level.starts_with("error") => {
                self.errors += &message.rendered;
            }
            _ => {}
        }
    }
}

/// The two of cargo's messages that count. The rest decode as an error and are passed over.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Message {
    CompilerArtifact { target: Target, filenames: Vec<PathBuf>, executable: Option<PathBuf> },
    CompilerMessage { message: Diagnostic },
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_told_and_complaints_are_kept() {
        let said = "   Compiling syn v3.0.0\n    Building [=>     ] 3/87: syn\r    Building [==>    ] 4/87: serde, syn(build.rs)\r\
                    error: no such package\n    Blocking waiting for file lock on build directory\n";
        let (watcher, told) = (Watcher::default(), std::sync::Arc::new(std::sync::Mutex::new(Vec::new())));
        let list = std::sync::Arc::clone(&told);
        watcher.set(move |step| list.lock().expect("nobody panics").push(step));
        assert_eq!(listen(said.as_bytes(), &watcher), "error: no such package\n");
        let building = |done| Step::Building { done, all: 87 };
        assert_eq!(*told.lock().expect("nobody panics"), [building(3), building(4), Step::WaitsForCargo]);
    }

    #[test]
    fn programs_libraries_and_errors_are_told_apart() {
        let mut built = BuildOutput::default();
        for message in [
            r#"{"reason":"compiler-artifact","target":{"name":"judge-71"},"filenames":["/t/judge"],"executable":"/t/judge"}"#,
            r#"{"reason":"compiler-artifact","target":{"name":"loss"},"filenames":["/t/libloss.rlib"],"executable":null}"#,
            r#"{"reason":"compiler-message","message":{"level":"warning","rendered":"unused"}}"#,
            r#"{"reason":"compiler-message","message":{"level":"error","rendered":"no"}}"#,
            r#"{"reason":"build-finished","success":false}"#,
            "no JSON",
        ] {
            built.note(message);
        }
        assert_eq!(built.program("judge-71"), Some(Path::new("/t/judge")));
        assert_eq!((built.libraries, built.errors.as_str()), (vec![PathBuf::from("/t/libloss.rlib")], "no"));
    }
}
