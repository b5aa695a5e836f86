//! Judged: each check of a problem in a judge process of its own.
//!
//! The judge of 78 carries out a student's commands: they are limited in front of every device
//! (`device/src/limits.rs`), its threads have a stack of 256 MiB for the compiler of WGSL, its memory is limited, and
//! before each command it leaves a report that counts if it dies of it: a verdict on the student, never an error of the
//! grader. Judges, workers and compilers die with the grader (on Linux). What a worker leaves in its folder is watched
//! while it runs (1,000 files, 64 MiB) and removed without recursion, however deep or closed it is. The headlines on
//! which 79 is judged come from the secret that the seed comes from, so that no answer can make them again; if there is
//! none, from a secret of this machine's memory.

pub mod budget;
pub mod isolation;
pub mod judge;
pub mod outcome;

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use wire::Verdict;

use crate::build::course::workshop::Workshop;
use crate::build::programs::Programs;
use crate::course::problem::Problem;
use crate::course::suite::Check;
use crate::judging::budget::Budget;
use crate::judging::judge::{CheckRun, run_check};
use crate::judging::outcome::Outcome;
use crate::process::parallel;
use crate::submission::seed::Seed;

/// Which part of its time a check gets while the program is not optimised: one that takes longer is better optimised.
const PART_IF_PLAIN: u64 = 5;

/// A problem of a submission that is judged.
#[derive(Clone, Copy)]
pub struct Judging<'a> {
    /// The course, built.
    pub workshop: &'a Workshop,
    /// The problem.
    pub problem: &'a Problem,
    /// The seed of the checks' random inputs.
    pub seed: Seed,
    /// Limit of a check's time by the clock on the wall, as a multiple of its processor time.
    pub wall_factor: u32,
    /// What all checks of the submission may use together.
    pub budget: &'a Budget,
}

impl Judging<'_> {
    /// Runs the checks, and returns the outcomes in the order of the suite. If the program is not optimised, no check gets all of its
    /// time, and as soon as one meets a limit, that one and those that have not begun are left to an optimised program: `None`.
    ///
    /// Checks that need the same long computation are run together first, which does it once. Only if they do not all pass is
    /// each run by itself.
    pub fn first(&self, programs: &Programs) -> Vec<Option<Outcome>> {
        let (together, has_met_a_limit) = (OnceLock::new(), AtomicBool::new(false));
        parallel::map(&self.problem.checks, |check| {
            if has_met_a_limit.load(Ordering::Relaxed) {
                return None;
            }
            let alone = self.check(programs, check);
            let part = if programs.is_optimised { 1 } else { PART_IF_PLAIN };
            let seconds = alone.seconds.div_ceil(part);
            let alone = CheckRun { seconds, wall_seconds: seconds * u64::from(self.wall_factor), ..alone };
            if self.problem.together.contains(&check.name) {
                let checks = self.problem.together.iter().map(String::as_str).collect();
                let outcome: &Outcome = together.get_or_init(|| self.run(&CheckRun { checks, ..alone.clone() }));
                if outcome.verdict == Verdict::Passed {
                    return Some(outcome.clone());
                }
            }
            let outcome = self.run(&alone);
            if !programs.is_optimised && is_at_a_limit(&outcome) {
                has_met_a_limit.store(true, Ordering::Relaxed);
                return None;
            }
            Some(outcome)
        })
    }

    /// Runs the checks that were left, with all of their time.
    pub fn rest(&self, programs: &Programs, first: Vec<Option<Outcome>>) -> Vec<Outcome> {
        let checks: Vec<_> = self.problem.checks.iter().zip(first).collect();
        parallel::map(&checks, |(check, outcome)| {
            outcome.clone().unwrap_or_else(|| self.run(&self.check(programs, check)))
        })
    }

    /// By the clock a check may take `wall_factor` times its processor time.
    fn check<'a>(&'a self, programs: &'a Programs, check: &'a Check) -> CheckRun<'a> {
        CheckRun::new(self.problem, programs, &check.name, self.seed, self.wall_factor)
    }

    fn run(&self, check: &CheckRun) -> Outcome {
        self.budget.spend(|turn| run_check(self.workshop, check, Some(turn)))
    }
}

/// Whether a check met a limit that an optimised program may not meet.
fn is_at_a_limit(outcome: &Outcome) -> bool {
    use Verdict::{EndedEarly, OutOfMemory, StackOverflow, TimedOut};
    matches!(outcome.verdict, TimedOut | StackOverflow | OutOfMemory | EndedEarly)
}
