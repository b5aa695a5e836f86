//! Building what belongs to the course itself with cargo: the judges, and everything that a submission stands on.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};

use crate::course::problem::Problem;
use crate::process::output as pipe;

/// What one run of cargo made.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Built {
    /// Programs, each with its target's name.
    pub programs: Vec<(String, PathBuf)>,
    /// Every library, compiled now or before.
    pub libraries: Vec<PathBuf>,
    /// What the compiler and cargo said, where something went wrong.
    pub errors: String,
}

impl Built {
    /// The program `KIND-NUMBER`.
    pub fn program(&self, kind: &str, problem: &Problem) -> Option<&Path> {
        let name = format!("{kind}-{}", problem.number);
        self.programs.iter().find(|(target, _)| *target == name).map(|(_, path)| path.as_path())
    }
}

/// Runs `cargo build` for the packages `KIND-NUMBER` of some problems, with these variables set on top.
pub fn build(
    workspace: &Path,
    target: &Path,
    kind: &str,
    problems: &[Problem],
    variables: &[(&str, PathBuf)],
) -> Built {
    let mut built = Built::default();
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(workspace).args(["build", "--keep-going", "--message-format=json", "--quiet"]);
    command.arg(if kind == "judge" { "--tests" } else { "--bins" }).arg("--target-dir").arg(target);
    for problem in problems {
        command.arg("--package").arg(format!("{kind}-{}", problem.number));
    }
    // `cargo run` describes its own package to this process; the cargo started here must not hear of it.
    for (name, _) in env::vars_os().filter(|(name, _)| is_of_a_package(name)) {
        command.env_remove(name);
    }
    command.envs(variables.iter().map(|(name, value)| (name, value)));
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => {
            built.errors = format!("cannot start cargo: {error}");
            return built;
        }
    };
    let words = child.stderr.take().map(|stderr| pipe::keep(stderr, pipe::KEPT));
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            match serde_json::from_str(&line) {
                Ok(Message::CompilerArtifact { target, executable: Some(program), .. }) => {
                    built.programs.push((target.name, program));
                }
                Ok(Message::CompilerArtifact { filenames, .. }) => built.libraries.extend(filenames),
                Ok(Message::CompilerMessage { message }) if message.level.starts_with("error") => {
                    built.errors += &message.rendered;
                }
                _ => {}
            }
        }
    }
    let succeeded = child.wait().is_ok_and(|status| status.success());
    let words = words.map(pipe::Kept::text).unwrap_or_default();
    if !succeeded {
        built.errors += &words;
    }
    built
}

/// Whether a variable describes a package to its own build or run, and no other.
pub fn is_of_a_package(variable: &OsStr) -> bool {
    let of = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
    of.iter().any(|part| variable.to_string_lossy().starts_with(part))
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
