//! Running the checks: one judge process each, a few at a time, every one of them ended in time.

pub mod cache;
pub mod isolation;
pub mod outcome;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use sandbox::{Calls, Limits, Sandbox};
use wire::protocol::variable;
use wire::{Report, Verdict};

use crate::build::Compiled;
use crate::build::programs::{Failure, Programs};
use crate::course::problem::Problem;
use crate::judging::cache::Cache;
use crate::judging::outcome::Outcome;
use crate::process::output as pipe;
use crate::process::parallel;

/// Runs the checks of a problem, or takes the results of an earlier run of the same programs, and returns the outcomes
/// in the order of the suite.
pub fn run(compiled: &Compiled, seed: u64, patience: u32, cache: Option<&Cache>) -> Vec<Outcome> {
    let problem = &compiled.problem;
    match &compiled.programs {
        Ok(programs) => cache.and_then(|cache| cache.get(problem, programs, seed)).unwrap_or_else(|| {
            let outcomes = run_all(problem, programs, seed, patience);
            if let Some(cache) = cache {
                cache.put(problem, programs, seed, &outcomes);
            }
            outcomes
        }),
        Err(Failure::DoesNotCompile(errors)) => all(problem, Verdict::DoesNotCompile, errors),
        Err(Failure::CompilerLimits(errors)) => all(problem, Verdict::CompilerLimits, errors),
        Err(Failure::Policy(lines)) => all(problem, Verdict::Policy, lines),
        Err(Failure::GraderError(errors)) => all(problem, Verdict::GraderError, errors),
    }
}

/// The same outcome for every check.
fn all(problem: &Problem, verdict: Verdict, message: &str) -> Vec<Outcome> {
    problem.checks.iter().map(|_| Outcome::new(verdict, message)).collect()
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

/// As many checks at a time as there are processors. Those that need the same long computation are run together first,
/// which does it once. Only if they do not all pass is each run by itself.
fn run_all(problem: &Problem, programs: &Programs, seed: u64, patience: u32) -> Vec<Outcome> {
    let together = OnceLock::new();
    parallel::map(&problem.checks, |check| {
        let alone = Trial::new(problem, programs, &check.name, seed, patience);
        if problem.together.contains(&check.name) {
            let checks = problem.together.iter().map(String::as_str).collect();
            let outcome: &Outcome = together.get_or_init(|| run_check(&Trial { checks, ..alone.clone() }));
            if outcome.verdict == Verdict::Passed {
                return outcome.clone();
            }
        }
        run_check(&alone)
    })
}

/// One run of one check, or of some that share a judge.
#[derive(Clone, Debug)]
pub struct Trial<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// The judge, and the worker that it judges.
    pub programs: &'a Programs,
    /// The checks' names.
    pub checks: Vec<&'a str>,
    /// The seed of its random inputs.
    pub seed: u64,
    /// Time that it may take by the clock on the wall, in seconds.
    pub wall_seconds: u64,
    /// Processor time that it may take, in seconds.
    pub seconds: u64,
    /// Whose functions are called, where the worker has those of several answers.
    pub answer: Option<&'a str>,
    /// The file for a transcript, where there is to be one.
    pub transcript: Option<&'a Path>,
}

impl<'a> Trial<'a> {
    /// A run of a check on a student's code.
    pub fn new(problem: &'a Problem, programs: &'a Programs, check: &'a str, seed: u64, patience: u32) -> Self {
        let wall_seconds = problem.seconds * u64::from(patience);
        Self {
            problem,
            programs,
            checks: vec![check],
            seed,
            wall_seconds,
            seconds: problem.seconds,
            answer: None,
            transcript: None,
        }
    }
}

/// Runs a check in a judge of its own.
pub fn run_check(trial: &Trial) -> Outcome {
    let started = Instant::now();
    let scratch = Scratch::new(trial);
    let judged = scratch.make().and_then(|()| judge(trial, &scratch));
    let mut outcome =
        judged.unwrap_or_else(|error| Outcome::new(Verdict::GraderError, &format!("cannot run the judge: {error}")));
    // A judge that stops in the middle of a check leaves the check's temporary files behind.
    let _ = std::fs::remove_dir_all(&scratch.folder);
    for text in [&mut outcome.message, &mut outcome.call, &mut outcome.output] {
        *text = without_folder(text, &scratch.files());
    }
    outcome.time = started.elapsed();
    outcome
}

/// A folder of its own for every run.
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    fn new(trial: &Trial) -> Self {
        static RUNS: AtomicUsize = AtomicUsize::new(0);
        let run = RUNS.fetch_add(1, Ordering::Relaxed);
        let check = trial.checks.first().copied().unwrap_or_default();
        let name = format!("nlp100-{}-{run}-{}-{check}", std::process::id(), trial.problem.number);
        Self { folder: std::env::temp_dir().join(name) }
    }

    /// What the judge says in the end. The worker cannot reach it.
    fn report(&self) -> PathBuf {
        self.folder.join("report")
    }

    /// What the worker may do.
    fn sandbox(&self) -> PathBuf {
        self.folder.join("sandbox")
    }

    /// Temporary files of the check, and of the student's code where the problem is about files.
    fn files(&self) -> PathBuf {
        self.folder.join("files")
    }

    fn make(&self) -> std::io::Result<()> {
        std::fs::create_dir_all(self.files())?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // The worker may be another user, who passes through but sees nothing.
            std::fs::set_permissions(&self.folder, PermissionsExt::from_mode(0o711))?;
            std::fs::set_permissions(self.files(), PermissionsExt::from_mode(0o711))?;
        }
        Ok(())
    }
}

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
fn sandbox(trial: &Trial, scratch: &Scratch) -> Sandbox {
    let (problem, programs) = (trial.problem, trial.programs);
    let system = |paths: &[&str]| paths.iter().filter(|_| !programs.is_static).map(PathBuf::from).collect::<Vec<_>>();
    Sandbox {
        calls: if problem.has_files { Calls::ComputeWithFiles } else { Calls::Compute },
        readable: system(LIBRARIES),
        executable: [system(LOADERS), vec![programs.worker.clone()]].concat(),
        listable: Vec::new(),
        writable: if problem.has_files { vec![scratch.files()] } else { Vec::new() },
        folder: if problem.has_files { scratch.files() } else { PathBuf::from(std::path::MAIN_SEPARATOR_STR) },
        environment: Vec::new(),
        limits: Limits { cpu_seconds: trial.seconds, memory: problem.memory, file_size: 16 << 20, processes: 64 },
    }
}

/// A text without the names of temporary folders, which are random: the same seed gives the same report.
fn without_folder(text: &str, folder: &Path) -> String {
    let folder = folder.to_string_lossy();
    let mut parts = text.split(&*folder);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.get(1..).filter(|rest| rest.starts_with(".tmp")).and_then(|rest| rest.get(10..));
        whole += "(temporary folder)";
        whole += rest.unwrap_or(part);
    }
    whole
}

fn judge(trial: &Trial, scratch: &Scratch) -> std::io::Result<Outcome> {
    let mut command = Command::new(&trial.programs.judge);
    command
        .args(trial.checks.iter().map(|check| format!("checks::{check}")))
        .args(["--exact", "--nocapture", "--test-threads=1"])
        .env(variable::REPORT, scratch.report())
        .envs(["TMPDIR", "TMP", "TEMP"].map(|name| (name, scratch.files())))
        .env(variable::WORKER, &trial.programs.worker)
        .env(variable::WALL_SECONDS, trial.wall_seconds.to_string())
        .env(variable::PROCESSOR_SECONDS, trial.problem.seconds.to_string())
        .env(variable::SEED, trial.seed.to_string())
        // Nobody reads where in the judge a check failed, and finding that out takes longer than the check.
        .env("RUST_BACKTRACE", "0")
        .envs(trial.answer.map(|answer| (variable::ANSWER, answer)))
        .envs(trial.transcript.map(|file| (variable::TRANSCRIPT, file)));
    if cfg!(unix) {
        sandbox(trial, scratch).save(&scratch.sandbox())?;
        command.env(variable::LAUNCHER, std::env::current_exe()?).env(variable::SANDBOX, scratch.sandbox());
    }
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let errors = child.stderr.take().map(|stderr| pipe::keep(stderr, pipe::KEPT));
    // The judge ends its worker in time; the judge's own work on top of that is small.
    let deadline = Instant::now() + Duration::from_secs(trial.wall_seconds * 2 + 60);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if Instant::now() > deadline {
            child.kill()?;
            child.wait()?;
            return Ok(Outcome::new(Verdict::GraderError, "the judge did not end"));
        }
        thread::sleep(Duration::from_millis(1));
    };
    let report = Report::read(&scratch.report()).ok();
    if status.success() && report.is_some() {
        return Ok(Outcome::new(Verdict::Passed, ""));
    }
    Ok(match report {
        Some(Report { verdict: Some(verdict), message, place, call, output, .. }) => {
            Outcome { place: short(&place), call, output, ..Outcome::new(verdict, &message) }
        }
        _ => {
            let words = errors.map(pipe::Kept::text).unwrap_or_default();
            let what = if status.success() { "the check called nothing" } else { "the judge failed by itself" };
            Outcome::new(Verdict::GraderError, &format!("{what}\n{words}"))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_names_of_folders_are_left_out() {
        let folder = Path::new("/tmp/nlp100-1-76-check");
        let text = "/tmp/nlp100-1-76-check/.tmpAbC123/epoch-03.safetensors: gone";
        assert_eq!(without_folder(text, folder), "(temporary folder)/epoch-03.safetensors: gone");
        assert_eq!(without_folder("nothing /tmp/nlp100-1-76-check", folder), "nothing (temporary folder)");
    }

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
