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

use wire::Verdict;

use crate::build::course::workshop::Workshop;
use crate::build::programs::Programs;
use crate::course::problem::Problem;
use crate::judging::budget::Budget;
use crate::judging::judge::{CheckRun, run_check};
use crate::judging::outcome::Outcome;
use crate::process::parallel;
use crate::submission::seed::Seed;

/// Runs the checks of a problem, and returns the outcomes in the order of the suite. By the clock a check may take
/// `wall_factor` times its processor time, and all together no more than `budget`.
///
/// Checks that need the same long computation are run together first, which does it once. Only if they do not all pass is
/// each run by itself.
pub fn judge(
    workshop: &Workshop,
    problem: &Problem,
    programs: &Programs,
    seed: Seed,
    wall_factor: u32,
    budget: &Budget,
) -> Vec<Outcome> {
    let together = OnceLock::new();
    parallel::map(&problem.checks, |check| {
        let alone = CheckRun::new(problem, programs, &check.name, seed, wall_factor);
        let in_turn = |run: &CheckRun| budget.spend(|turn| run_check(workshop, run, Some(turn)));
        if problem.together.contains(&check.name) {
            let checks = problem.together.iter().map(String::as_str).collect();
            let outcome: &Outcome = together.get_or_init(|| in_turn(&CheckRun { checks, ..alone.clone() }));
            if outcome.verdict == Verdict::Passed {
                return outcome.clone();
            }
        }
        in_turn(&alone)
    })
}
