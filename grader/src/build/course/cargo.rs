//! Cargo, on what is the course's own: the judges, and everything that a submission stands on.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::build::course::shield::shield;
use crate::course::manifest::Manifest;
use crate::process::output::{self, CapturedOutput};

/// What one run of cargo made.
#[derive(Debug, Default)]
pub struct Built {
    /// Programs, each with its target's name.
    pub programs: Vec<(String, PathBuf)>,
    /// Every library, compiled now or before.
    pub libraries: Vec<PathBuf>,
    /// What the compiler and cargo said, if something went wrong.
    pub errors: String,
}

impl Built {
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
}

impl Build<'_> {
    /// Runs `cargo build`.
    pub fn run(&self) -> Built {
        let mut built = Built::default();
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(self.workspace).args([
            "build",
            "--keep-going",
            "--message-format=json",
            "--quiet",
            self.what,
        ]);
        command.arg("--target-dir").arg(self.target);
        for package in &self.packages {
            command.arg("--package").arg(package);
        }
        shield(&mut command, self.workspace, self.course, self.host);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => {
                built.errors = format!("cannot start cargo: {error}");
                return built;
            }
        };
        let stderr = child.stderr.take().map(|stderr| output::capture(stderr, output::KEPT));
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout).lines().map_while(Result::ok).for_each(|line| built.note(&line));
        }
        let succeeded = child.wait().is_ok_and(|status| status.success());
        let stderr = stderr.map(CapturedOutput::text).unwrap_or_default();
        if !succeeded {
            built.errors += &stderr;
            if built.errors.is_empty() {
                built.errors = "cargo ended without a word".into();
            }
        }
        built
    }
}

impl Built {
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
    fn programs_libraries_and_errors_are_told_apart() {
        let mut built = Built::default();
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
