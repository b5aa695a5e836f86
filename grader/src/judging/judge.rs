//! One run of a judge: a process for one check, ended in time, and what it says of the student's code.

use std::fs;
use std::io;
use std::path::{MAIN_SEPARATOR_STR, Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use sandbox::{Calls, Limits, Sandbox};
use tempfile::TempDir;
use wire::protocol::variable;
use wire::{JudgeReport, Verdict};

use crate::build::course::workshop::Workshop;
use crate::build::programs::Programs;
use crate::course::problem::Problem;
use crate::judging::outcome::Outcome;
use crate::process::environment;
use crate::process::finish::finish;
use crate::process::remove::remove_tree;
use crate::process::run_folder::let_pass;
use crate::process::turn::Turn;
use crate::submission::seed::Seed;

/// One run of one check, or of some that share a judge.
#[derive(Clone, Debug)]
pub struct CheckRun<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// The judge, and the worker that it judges.
    pub programs: &'a Programs,
    /// The checks' names.
    pub checks: Vec<&'a str>,
    /// The seed of its random inputs.
    pub seed: Seed,
    /// Limit of the time by the clock on the wall, in seconds.
    pub wall_seconds: u64,
    /// Limit of the processor time, in seconds.
    pub seconds: u64,
    /// Whose functions are called, if the worker has those of several answers.
    pub answer: Option<&'a str>,
    /// The file for a transcript, if there is to be one.
    pub transcript: Option<&'a Path>,
}

impl<'a> CheckRun<'a> {
    /// A run of a check on a student's code. By the clock it may take `wall_factor` times its processor time.
    pub fn new(problem: &'a Problem, programs: &'a Programs, check: &'a str, seed: Seed, wall_factor: u32) -> Self {
        Self {
            problem,
            programs,
            checks: vec![check],
            seed,
            wall_seconds: problem.seconds * u64::from(wall_factor),
            seconds: problem.seconds,
            answer: None,
            transcript: None,
        }
    }
}

/// Runs a check in a judge of its own. While that sleeps, the turn is lent.
pub fn run_check(workshop: &Workshop, run: &CheckRun, turn: Option<&Turn>) -> Outcome {
    let started = Instant::now();
    let error = |error| Outcome::new(Verdict::GraderError, &format!("cannot run the judge: {error}"));
    let mut outcome = match Scratch::new(workshop) {
        Ok(scratch) => {
            let mut outcome = judge(workshop, run, &scratch, turn).unwrap_or_else(error);
            for text in [&mut outcome.message, &mut outcome.call, &mut outcome.output] {
                *text = text.replace(&*scratch.files().to_string_lossy(), "(temporary folder)");
            }
            if outcome.verdict == Verdict::Passed && !run.problem.has_files {
                scratch.keep(workshop);
            }
            outcome
        }
        Err(failure) => error(failure),
    };
    outcome.time = started.elapsed();
    outcome
}

/// A folder for a run of a judge. A judge that stops in the middle of a check leaves the check's temporary files behind, and they go
/// with it. Only if nothing can have been left, the next run has the same folder.
struct Scratch {
    folder: Option<TempDir>,
    path: PathBuf,
}

impl Scratch {
    fn new(workshop: &Workshop) -> io::Result<Self> {
        let used = workshop.run.spare();
        let is_used = used.is_some();
        let folder = used.map_or_else(|| workshop.run.part("check-"), Ok)?;
        let scratch = Self { path: folder.path().to_owned(), folder: Some(folder) };
        if is_used {
            // So that no report is that of another check.
            wire::overwrite(&scratch.report(), b"-")?;
        } else {
            fs::create_dir(scratch.files())?;
        }
        // The worker may be another user, who passes through but sees nothing.
        let_pass(&scratch.files())?;
        Ok(scratch)
    }

    /// Lets the next run have the folder, if there are no temporary files in it.
    fn keep(mut self, workshop: &Workshop) {
        let files = self.files();
        let is_folder = fs::symlink_metadata(&files).is_ok_and(|metadata| metadata.is_dir());
        if is_folder && fs::read_dir(&files).is_ok_and(|mut entries| entries.next().is_none()) {
            self.folder.take().into_iter().for_each(|folder| workshop.run.keep(folder));
        }
    }

    /// What the judge says in the end. The worker cannot reach it.
    fn report(&self) -> PathBuf {
        self.path.join("report")
    }

    /// What the worker may do.
    fn sandbox(&self) -> PathBuf {
        self.path.join("sandbox")
    }

    /// Temporary files of the check, and of the student's code if the problem is about files.
    fn files(&self) -> PathBuf {
        self.path.join("files")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.folder.is_none() {
            return;
        }
        if let Err(error) = remove_tree(&self.files()) {
            eprintln!("grader: cannot remove {}: {error}", self.files().display());
        }
    }
}

/// The stack of a judge's threads, in bytes. One of them compiles a student's kernels, and the compiler of WGSL recurses.
const STACK: usize = 256 << 20;

/// What starts a program that is not static, and may itself be started.
const LOADERS: &[&str] = &[
    "/lib64/ld-linux-x86-64.so.2",
    "/lib/ld-linux-aarch64.so.1",
    "/lib/ld-musl-x86_64.so.1",
    "/lib/ld-musl-aarch64.so.1",
];

/// What such a program reads before it begins.
const LIBRARIES: &[&str] = &["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache"];

/// What a worker may do: compute, and in a problem about files use one folder.
fn sandbox(run: &CheckRun, scratch: &Scratch) -> Sandbox {
    let (problem, programs) = (run.problem, run.programs);
    let system = |paths: &[&str]| paths.iter().filter(|_| !programs.is_static).map(PathBuf::from).collect::<Vec<_>>();
    Sandbox {
        calls: if problem.has_files { Calls::ComputeWithFiles } else { Calls::Compute },
        readable: system(LIBRARIES),
        executable: [system(LOADERS), vec![programs.worker.clone()]].concat(),
        listable: Vec::new(),
        writable: if problem.has_files { vec![scratch.files()] } else { Vec::new() },
        folder: if problem.has_files { scratch.files() } else { PathBuf::from(MAIN_SEPARATOR_STR) },
        environment: Vec::new(),
        limits: Limits { cpu_seconds: run.seconds, memory: problem.memory, file_size: 16 << 20, processes: 64 },
    }
}

fn judge(workshop: &Workshop, run: &CheckRun, scratch: &Scratch, turn: Option<&Turn>) -> io::Result<Outcome> {
    let mut command = Command::new(&run.programs.judge);
    command
        .args(run.checks.iter().map(|check| format!("checks::{check}")))
        .args(["--exact", "--nocapture", "--test-threads=1"])
        .env_clear()
        .envs(environment::of_the_system())
        .env(variable::REPORT, scratch.report())
        .env(variable::GRADER, std::process::id().to_string())
        .env("RUST_MIN_STACK", STACK.to_string())
        .envs(["TMPDIR", "TMP", "TEMP"].map(|name| (name, scratch.files())))
        .env(variable::WORKER, &run.programs.worker)
        .env(variable::WALL_SECONDS, run.wall_seconds.to_string())
        .env(variable::PROCESSOR_SECONDS, run.seconds.to_string())
        .env(variable::SEED, run.seed.value.to_string())
        .env(variable::HIDDEN_SEED, hidden_seed(workshop, run.seed)?.to_string())
        .envs(run.problem.has_files.then_some((variable::FILES, "yes")))
        .envs(run.answer.map(|answer| (variable::ANSWER, answer)))
        .envs(run.transcript.map(|file| (variable::TRANSCRIPT, file)));
    if cfg!(unix) {
        sandbox(run, scratch).save(&scratch.sandbox())?;
        command.env(variable::LAUNCHER, &workshop.launcher).env(variable::SANDBOX, scratch.sandbox());
    }
    // The judge ends its worker in time; the judge's own work on top of that is small.
    let finished = finish(&mut command, Duration::from_secs(run.wall_seconds * 2 + 60), turn)?;
    let Some(status) = finished.status else {
        return Ok(Outcome::new(Verdict::GraderError, "the judge did not end"));
    };
    let report = JudgeReport::read(&scratch.report()).ok();
    let processor_seconds = report.as_ref().and_then(|report| report.processor_seconds);
    let memory = report.as_ref().and_then(|report| report.memory);
    let outcome = match report {
        Some(_) if status.success() => Outcome::new(Verdict::Passed, ""),
        Some(JudgeReport { verdict: Some(verdict), message, place, call, output, .. }) => {
            Outcome { place: short(&place), call, output, ..Outcome::new(verdict, &message) }
        }
        _ => {
            let what = match status.success() {
                true => "the check called nothing".to_owned(),
                false => format!("the judge failed by itself ({status})"),
            };
            Outcome::new(Verdict::GraderError, &format!("{what}\n{}", finished.stderr))
        }
    };
    let processor_time = processor_seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    Ok(Outcome { processor_time, memory, ..outcome })
}

/// The seed of the headlines on which 79 is judged. No submission can know it: it comes from the secret, or else from a number that
/// only this machine's memory has. With a secret it is the same on every machine, and so is the verdict.
fn hidden_seed(workshop: &Workshop, seed: Seed) -> io::Result<u64> {
    seed.hidden.map_or_else(|| workshop.memo.hidden_number(seed.value), Ok)
}

/// A place without the folders of this machine in front of it.
fn short(place: &str) -> String {
    let place = place.replace('\\', "/");
    // Of a dependency, from its name on; of the course, from the folder of the exercise on.
    if let Some((_, rest)) = place.split_once("/registry/src/") {
        return rest.split_once('/').map_or(rest, |(_, rest)| rest).to_owned();
    }
    match place.rsplit_once("exercises/") {
        Some((_, rest)) => format!("exercises/{rest}"),
        None => place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_do_not_tell_where_the_machine_keeps_its_files() {
        for (place, shown) in [
            ("/home/me/.cargo/registry/src/index-1949/ndarray-0.17.2/src/lib.rs:3:5", "ndarray-0.17.2/src/lib.rs:3:5"),
            (
                "/home/me/course/target/grader/../../exercises/72_loss/tests/loss.rs:9:1",
                "exercises/72_loss/tests/loss.rs:9:1",
            ),
            ("exercises\\72_loss\\src\\lib.rs:9:1", "exercises/72_loss/src/lib.rs:9:1"),
        ] {
            assert_eq!(short(place), shown);
        }
    }
}
