//! From what came in to outcomes: compile → judge → diagnose, many problems at a time, told in order.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use wire::Verdict;

use crate::build::course::workshop::Workshop;
use crate::build::programs::{Failure, Programs};
use crate::build::student::slot::Slot;
use crate::build::student::{self, How};
use crate::course::problem::{Batch, Problem};
use crate::course::source::SourceFile;
use crate::judging::Judging;
use crate::judging::budget::Budget;
use crate::judging::outcome::Outcome;
use crate::memo::{Key, Memo};
use crate::mistakes;
use crate::process::parallel;
use crate::submission::policy;
use crate::submission::seed::Seeds;
use crate::submission::sentence::Sentence;
use crate::submission::taken::Taken;

/// A submission to be graded.
pub struct Grading<'a> {
    /// The course, built.
    pub workshop: &'a Workshop,
    /// The submission's sources.
    pub handed_in: &'a Taken,
    /// The seeds of the checks' random inputs.
    pub seeds: &'a Seeds,
    /// How strictly it is treated.
    pub rules: Rules,
    /// What may be remembered of it.
    pub remembered: Remembered<'a>,
}

/// How strictly a submission is treated.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Whether words that the course does not allow are refused.
    pub policy: bool,
    /// Limit of a check's time by the clock on the wall, as a multiple of its processor time.
    pub wall_factor: u32,
    /// Limit of the time of all checks together.
    pub budget: Duration,
}

/// What is remembered of a submission for the next run.
#[derive(Clone, Copy, Debug)]
pub enum Remembered<'a> {
    /// Outcomes and programs: those of one's own exercises.
    Everything,
    /// Programs: those of the solutions, and of what is graded again and again to try the grader.
    Programs,
    /// Outcomes: those of others' work. Programs as well if that is asked for.
    Outcomes {
        /// Where outcomes are remembered. It belongs to the one who grades, and is read by nobody else.
        results: &'a Memo,
        /// Whether programs are kept.
        keeps_programs: bool,
    },
    /// Nothing: another person's code is compiled, and every check is run.
    Nothing,
}

/// A problem with an outcome for each of its checks, in the order of the suite.
#[derive(Debug)]
pub struct Graded {
    /// The problem.
    pub problem: Problem,
    /// The outcomes.
    pub outcomes: Vec<Outcome>,
}

/// Grades some problems of a submission, and tells each as soon as it and those before it are graded.
///
/// # Errors
///
/// If there can be no folder to work in.
pub fn grade(grading: &Grading, problems: &[&Problem], tell: impl FnMut(Graded)) -> Result<()> {
    let slot = &Slot::new(&grading.workshop.run).context("cannot make a folder for the submission")?;
    let budget = &Budget::new(grading.rules.budget);
    let (sender, receiver) = channel();
    thread::scope(|scope| {
        scope.spawn(move || {
            for batch in Batch::ALL {
                let batch: Vec<_> = problems.iter().copied().filter(|problem| problem.batch == batch).collect();
                // Its room is built while the batches before it are graded.
                if let Some(first) = batch.first() {
                    let _ = grading.workshop.room(first);
                }
                let sender = sender.clone();
                scope.spawn(move || {
                    parallel::map(&batch, |problem| {
                        let outcomes = outcomes(grading, slot, budget, problem);
                        // The receiver is gone only if nobody wants the results any more.
                        let _ = sender.send(Graded { problem: (*problem).clone(), outcomes });
                    });
                });
            }
        });
        in_order(problems, &receiver, tell);
    });
    Ok(())
}

/// Holds back problems that are ready before their turn: those that are built last come last.
fn in_order(problems: &[&Problem], receiver: &Receiver<Graded>, mut tell: impl FnMut(Graded)) {
    let mut order = problems.to_vec();
    order.sort_by_key(|problem| problem.batch == Batch::Last);
    let mut ready = BTreeMap::new();
    for problem in order {
        while !ready.contains_key(&problem.number) {
            let Ok(graded) = receiver.recv() else {
                let lost = Failure::GraderError("grading ended without a word on this problem".into());
                ready.insert(problem.number, Graded { problem: problem.clone(), outcomes: all(problem, &lost) });
                break;
            };
            ready.insert(graded.problem.number, graded);
        }
        if let Some(graded) = ready.remove(&problem.number) {
            tell(graded);
        }
    }
}

/// The outcomes of a problem: those of an earlier run if the same sources were graded with the same seed.
fn outcomes(grading: &Grading, slot: &Slot, budget: &Budget, problem: &Problem) -> Vec<Outcome> {
    let sources = grading.handed_in.sources.get(&problem.folder).cloned().unwrap_or_default();
    let (memory, kept) = (&grading.workshop.memo, &grading.workshop.programs);
    let nothing = &Memo::none();
    let (results, programs) = match grading.remembered {
        Remembered::Everything => (memory, kept),
        Remembered::Programs => (nothing, kept),
        Remembered::Outcomes { results, keeps_programs: true } => (results, kept),
        Remembered::Outcomes { results, keeps_programs: false } => (results, nothing),
        Remembered::Nothing => (nothing, nothing),
    };
    let seed = grading.seeds.of_problem(&problem.folder, grading.handed_in);
    // How known mistakes answer is asked again and again with a public seed, and never again with a secret one.
    let answers = if grading.seeds.are_secret() { nothing } else { memory };
    let key = Key::of("outcomes").with(&grading.workshop.course_sha256).with(&grading.workshop.toolchain.version);
    let key = key.with(&problem.folder).with(seed.value.to_string()).with([u8::from(grading.rules.policy)]);
    let key = sources.iter().fold(key, |key, file| key.with(&file.path).with(&file.text));
    let left_out = grading.handed_in.left_out_of(&problem.folder);
    let key = left_out.iter().fold(key, |key, (path, why)| key.with(path).with(&why.english));
    if let Some(outcomes) =
        results.recall::<Vec<Outcome>>(&key).filter(|outcomes| outcomes.len() == problem.checks.len())
    {
        return outcomes;
    }
    let compile = |is_optimised| compile(grading, slot, problem, &sources, is_optimised, programs);
    let outcomes = match compile(problem.trains_models()) {
        Ok(programs) => {
            let Grading { workshop, rules: Rules { wall_factor, .. }, .. } = *grading;
            let judging = Judging { workshop, problem, seed, wall_factor, budget };
            let first = judging.first(&programs);
            // What asks too much of the compiler only when it is optimised is judged as it is.
            let is_done = first.iter().all(Option::is_some);
            let programs = if is_done { programs } else { compile(true).unwrap_or(programs) };
            let outcomes = judging.rest(&programs, first);
            mistakes::diagnose(workshop, problem, &programs, seed, answers, outcomes)
        }
        Err(failure) => all(problem, &failure),
    };
    if outcomes.iter().all(lasts) {
        results.remember(&key, &outcomes);
    }
    outcomes
}

/// Compiles a problem, unless it breaks a rule of the course.
fn compile(
    grading: &Grading,
    slot: &Slot,
    problem: &Problem,
    sources: &[SourceFile],
    is_optimised: bool,
    kept: &Memo,
) -> Result<Programs, Failure> {
    let left_out = grading.handed_in.left_out_of(&problem.folder);
    let told = |(path, why): &(String, Sentence)| why.about(&format!("{}/src/{path}", problem.folder)).to_string();
    if !sources.iter().any(|file| file.path == "lib.rs") {
        return Err(match left_out.iter().find(|(path, _)| path == "lib.rs") {
            Some(lib) => Failure::DoesNotCompile(told(lib)),
            None => Failure::Missing(format!("{}/src/lib.rs was not found", problem.folder)),
        });
    }
    let violations = if grading.rules.policy { policy::violations(sources) } else { Vec::new() };
    if !violations.is_empty() {
        return Err(Failure::Policy(violations.join("\n")));
    }
    let how = How { is_unsafe_allowed: !grading.rules.policy, is_optimised };
    let programs = student::compile(grading.workshop, slot, problem, sources, how, kept);
    // What the compiler misses may be what was left out.
    let programs = programs.map_err(|failure| match failure {
        Failure::DoesNotCompile(messages) if !left_out.is_empty() => {
            let left_out: Vec<_> = left_out.iter().map(told).collect();
            Failure::DoesNotCompile(format!("{}\n{messages}", left_out.join("\n")))
        }
        failure => failure,
    })?;
    match policy::unread(sources) {
        Some(violation) if grading.rules.policy => Err(Failure::Policy(violation)),
        _ => Ok(programs),
    }
}

/// Whether another run would end in the same way. A check that ran out of time, or that this machine could not run, may end
/// otherwise next time.
fn lasts(outcome: &Outcome) -> bool {
    use Verdict::{Crashed, DoesNotCompile, Failed, Missing, NotStarted, Passed, Policy};
    matches!(outcome.verdict, Passed | Failed | NotStarted | Crashed | Missing | DoesNotCompile | Policy)
}

/// The same outcome for every check of a problem that cannot be judged.
fn all(problem: &Problem, failure: &Failure) -> Vec<Outcome> {
    let verdict = match failure {
        Failure::Missing(_) => Verdict::Missing,
        Failure::DoesNotCompile(_) => Verdict::DoesNotCompile,
        Failure::CompilerLimits(_) => Verdict::CompilerLimits,
        Failure::Policy(_) => Verdict::Policy,
        Failure::GraderError(_) => Verdict::GraderError,
    };
    problem.checks.iter().map(|_| Outcome::new(verdict, failure.messages())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_told_in_order_and_those_that_are_lost_are_an_error_of_the_grader() {
        use crate::course::suite::Check;
        let check = Check { name: "a".into(), sentence: "A.".into(), sentence_ja: "あ".into() };
        let problem = |number, batch| Problem { number, batch, checks: vec![check.clone()], ..Problem::sample() };
        let problems = [problem(70, Batch::First), problem(78, Batch::Last), problem(79, Batch::Middle)];
        let (sender, receiver) = channel();
        for problem in [&problems[1], &problems[2]] {
            let outcomes = vec![Outcome::new(Verdict::Passed, "")];
            sender.send(Graded { problem: problem.clone(), outcomes }).expect("it is received");
        }
        drop(sender);
        let mut told = Vec::new();
        in_order(&problems.iter().collect::<Vec<_>>(), &receiver, |graded| {
            told.push((graded.problem.number, graded.outcomes[0].verdict));
        });
        assert_eq!(told, [(70, Verdict::GraderError), (79, Verdict::Passed), (78, Verdict::Passed)]);
    }
}
