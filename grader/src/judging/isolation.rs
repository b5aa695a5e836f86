//! Isolation: which protections hold on this machine, each found out by the canary, which tries to break it.
//!
//! The canary is compiled and run exactly as a submission. What it could not do is *verified*; what it could do is
//! *missing*, whatever the means that should have prevented it said of itself.

use std::io::Write;
use std::thread;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use tempfile::NamedTempFile;
use wire::Verdict;

use crate::build::course::workshop::Workshop;
use crate::build::programs::{Failure, Programs};
use crate::build::student::slot::Slot;
use crate::build::student::{self, How};
use crate::course::holes;
use crate::judging::judge::{CheckRun, run_check};
use crate::judging::outcome::Outcome;
use crate::memo::Memo;
use crate::process::caretaker;
use crate::submission::seed::Seed;

/// One protection, as this machine has it.
#[derive(Clone, Debug)]
pub struct Protection {
    /// What is protected.
    pub item: &'static str,
    /// Whether it holds.
    pub state: Status,
    /// By which means.
    pub mechanism: &'static str,
    /// What the canary could do, or why it could not try.
    pub detail: String,
    /// What to do if it is missing.
    pub remedy: &'static str,
}

/// Whether a protection holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The canary tried to break it, and could not.
    Verified,
    /// The canary broke it.
    Missing,
    /// The canary could not be run.
    Unverified,
}

/// A protection and the check of the canary that tries it.
struct Attempt {
    item: &'static str,
    check: &'static str,
    /// How the check ends if the protection holds.
    verdict: Verdict,
    /// Words of the message that tell this end from others of the same verdict.
    words: &'static str,
    mechanism: &'static str,
    remedy: &'static str,
}

const LANDLOCK: &str =
    "needs Linux 5.13 or later with Landlock; a container must let the landlock system calls through";
const SECCOMP: &str = "needs Linux with seccomp";
const LIMITS: &str = "needs Linux or macOS";

const fn attempt(item: &'static str, check: &'static str, mechanism: &'static str, remedy: &'static str) -> Attempt {
    Attempt { item, check, verdict: Verdict::Passed, words: "", mechanism, remedy }
}

const ATTEMPTS: &[Attempt] = &[
    attempt("reading files", "files_cannot_be_read", "Landlock", LANDLOCK),
    attempt("changing files", "files_cannot_be_changed", "Landlock, seccomp", LANDLOCK),
    attempt("network", "the_network_cannot_be_reached", "seccomp, Landlock", SECCOMP),
    attempt("other programs", "programs_cannot_be_started", "seccomp, Landlock", SECCOMP),
    attempt("signals", "other_processes_cannot_be_sent_signals", "seccomp, Landlock", SECCOMP),
    attempt(
        "user",
        "the_user_is_not_the_superuser",
        "a user of its own, or at least not the superuser",
        "run the grader as another user than root, or as a root that may change its user (CAP_SETUID, CAP_SETGID)",
    ),
    attempt("inheritance", "nothing_is_inherited", "empty environment, closed descriptors", LIMITS),
    attempt("memory", "memory_is_limited", "RLIMIT_AS", "needs Linux"),
    Attempt {
        verdict: Verdict::TimedOut,
        words: "processor time",
        ..attempt("processor time", "processor_time_is_limited", "RLIMIT_CPU", LIMITS)
    },
    Attempt { verdict: Verdict::TimedOut, ..attempt("waiting", "waiting_is_limited", "the judge's clock", "") },
    Attempt { verdict: Verdict::OutputLimit, ..attempt("output", "output_is_limited", "the judge's reader", "") },
];

/// Has the canary try every protection. It is compiled and run as a submission is.
///
/// # Errors
///
/// If its sources cannot be read, or there can be no folder for it.
pub fn verify(workshop: &Workshop) -> Result<Vec<Protection>> {
    let canary = &workshop.course.canary;
    let sources = holes::as_exercise(canary)?;
    // The canary's programs live as long as the slot.
    let slot = Slot::new(&workshop.run).context("cannot make a folder for the canary")?;
    let mut protections = vec![compiler(workshop)];
    let how = How { is_unsafe_allowed: true, is_optimised: false };
    match student::compile(workshop, &slot, canary, &sources, how, &Memo::none()) {
        Ok(programs) => protections.extend(try_all(workshop, &programs)),
        Err(failure) => protections.extend(ATTEMPTS.iter().map(|attempt| Protection {
            item: attempt.item,
            state: Status::Unverified,
            mechanism: attempt.mechanism,
            detail: format!("the canary could not be compiled: {}", failure.messages()),
            remedy: attempt.remedy,
        })),
    }
    Ok(protections)
}

/// What a run that asks for all protections has to say of those that it lacks.
pub fn lacking(protections: &[Protection]) -> Option<String> {
    let lacking: Vec<_> = protections.iter().filter(|protection| protection.state != Status::Verified).collect();
    let line = |protection: &&Protection| {
        let detail = protection.detail.lines().next().unwrap_or_default();
        format!("  {}: {detail}; {}", protection.item, protection.remedy).trim_end_matches("; ").to_owned()
    };
    (!lacking.is_empty()).then(|| lacking.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// The canary ends by itself only if it is stopped, so the attempts run side by side.
fn try_all(workshop: &Workshop, programs: &Programs) -> Vec<Protection> {
    thread::scope(|scope| {
        let attempts = ATTEMPTS.iter().map(|attempt| {
            scope.spawn(move || {
                // Long enough for a second of processor time on a busy machine, but for the one that only waits.
                let wall_seconds = if attempt.check == "waiting_is_limited" { 1 } else { 60 };
                let run = CheckRun::new(&workshop.course.canary, programs, attempt.check, Seed::public(0), 1);
                judged(attempt, run_check(workshop, &CheckRun { wall_seconds, ..run }, None))
            })
        });
        let running: Vec<_> = attempts.collect();
        running.into_iter().filter_map(|attempt| attempt.join().ok()).collect()
    })
}

fn judged(attempt: &Attempt, outcome: Outcome) -> Protection {
    let held = outcome.verdict == attempt.verdict && outcome.message.contains(attempt.words);
    let state = match outcome.verdict {
        _ if held => Status::Verified,
        Verdict::GraderError => Status::Unverified,
        _ => Status::Missing,
    };
    let detail = if held { String::new() } else { outcome.message };
    Protection { item: attempt.item, state, mechanism: attempt.mechanism, detail, remedy: attempt.remedy }
}

/// Whether the compiler reads a file that a student's code names.
fn compiler(workshop: &Workshop) -> Protection {
    let (state, detail) = match planted(workshop) {
        Ok(Err(Failure::DoesNotCompile(_))) => (Status::Verified, String::new()),
        Ok(Ok(())) => (Status::Missing, "a file outside was read by include_str!".into()),
        Ok(Err(failure)) => (Status::Unverified, failure.messages().to_owned()),
        Err(error) => (Status::Unverified, format!("{error:#}")),
    };
    Protection { item: "compiling", state, mechanism: "Landlock, seccomp", detail, remedy: LANDLOCK }
}

/// Compiles a crate that includes a file which everybody may read.
fn planted(workshop: &Workshop) -> Result<Result<(), Failure>> {
    let mut secret = NamedTempFile::new().context("cannot plant a file")?;
    caretaker::tell(secret.path());
    secret.write_all(b"secret").context("cannot plant a file")?;
    #[cfg(unix)]
    secret.as_file().set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
    let place = secret.path();
    let source =
        format!("//! Reads a file.\n\n/// What it holds.\npub const SECRET: &str = include_str!({place:?});\n");
    let slot = Slot::new(&workshop.run).context("cannot make a folder")?;
    Ok(student::compile_library(workshop, &slot, &workshop.course.canary, &source))
}
