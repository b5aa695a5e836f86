//! Naming the mistake: which known mistake answers the calls of a failed check as the student's code does.
//!
//! The judge leaves a transcript of the student's answers, and then of each suspect's, under the same check with the
//! same seed. A name is given only where one mistake agrees on everything and no other does as well. Points never
//! depend on it, and whatever goes wrong here only means that nothing is named.

pub mod answer;
pub mod domain;
pub mod edit;
pub mod merge;
pub mod program;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use std::{fs, io};

use anyhow::{Result, anyhow};
use wire::{Transcript, Verdict};

use crate::args::PATIENCE;
use crate::build::Compiled;
use crate::build::course::freshness;
use crate::build::programs::Programs;
use crate::build::stage::Staged;
use crate::course::Course;
use crate::course::problem::Problem;
use crate::course::suite::Check;
use crate::judging::outcome::Mistake;
use crate::judging::outcome::Outcome;
use crate::judging::{Trial, run_check};
use crate::mistakes::answer::{Answer, MISTAKES};
use crate::mistakes::program::Answers;
use crate::process::parallel;

/// Time that a mistake may take for a check, in seconds: nobody waits longer to hear its name.
const SECONDS: u64 = 2;

/// Names the mistakes behind the failed checks of a problem, where they are known.
pub fn diagnose(
    course: &Course,
    staged: &Staged,
    compiled: &Compiled,
    seed: u64,
    outcomes: Vec<Outcome>,
) -> Vec<Outcome> {
    let Ok(programs) = &compiled.programs else { return outcomes };
    if !outcomes.iter().any(is_wrong) {
        return outcomes;
    }
    let Ok(known) = Known::read(course, &compiled.problem, &staged.places.target, &programs.judge, seed) else {
        return outcomes;
    };
    known.name(outcomes, |check, before| {
        let run = known.run(programs, None, check, compiled.problem.seconds);
        // Code that answers by chance may fail otherwise the second time.
        run.transcript.filter(|_| run.outcome.message == before.message)
    })
}

/// The known mistakes of a problem.
pub struct Known<'a> {
    course: &'a Course,
    problem: &'a Problem,
    target: &'a Path,
    judge: &'a Path,
    seed: u64,
    mistakes: Vec<Answer>,
    program: OnceLock<Result<Answers>>,
}

/// How a check ended, and how its calls were answered where it failed.
#[derive(Clone)]
pub struct Run {
    /// How it ended.
    pub outcome: Outcome,
    /// The answers.
    pub transcript: Option<Transcript>,
}

/// A failed check, and how the student's code answered its calls.
struct Failed<'a> {
    index: usize,
    check: &'a Check,
    transcript: Transcript,
}

impl Default for Run {
    /// A run that has not been.
    fn default() -> Self {
        Self { outcome: Outcome::new(Verdict::NotStarted, ""), transcript: None }
    }
}

impl<'a> Known<'a> {
    /// Reads the mistakes of a problem.
    ///
    /// # Errors
    ///
    /// When a file of theirs cannot be read.
    pub fn read(
        course: &'a Course,
        problem: &'a Problem,
        target: &'a Path,
        judge: &'a Path,
        seed: u64,
    ) -> Result<Self> {
        let mistakes = Answer::all(problem, MISTAKES)?;
        Ok(Self { course, problem, target, judge, seed, mistakes, program: OnceLock::new() })
    }

    /// The problem.
    pub fn problem(&self) -> &Problem {
        self.problem
    }

    /// The mistakes.
    pub fn mistakes(&self) -> &[Answer] {
        &self.mistakes
    }

    /// The program that answers as any of the mistakes does.
    ///
    /// # Errors
    ///
    /// When it does not compile.
    pub fn program(&self) -> Result<&Answers> {
        let build = || program::build(self.course, self.problem, self.target, MISTAKES, &self.mistakes);
        self.program.get_or_init(build).as_ref().map_err(|error| anyhow!("{error:#}"))
    }

    /// The judge, and a program of answers as its worker.
    pub fn programs(&self, answers: &Answers) -> Programs {
        Programs { judge: self.judge.to_owned(), worker: answers.program.clone(), is_static: false }
    }

    /// Names the mistakes behind wrong outcomes. `transcript` says how the calls of a failed check were answered.
    pub fn name(
        &self,
        mut outcomes: Vec<Outcome>,
        transcript: impl Fn(&Check, &Outcome) -> Option<Transcript> + Sync,
    ) -> Vec<Outcome> {
        let suspects = self.suspects(&outcomes);
        if suspects.is_empty() || self.program().is_err() {
            return outcomes;
        }
        let listed = |check: &Check| suspects.iter().any(|(_, fails)| fails.contains(&check.name));
        let wrong: Vec<_> = (self.problem.checks.iter().enumerate().zip(&outcomes))
            .filter(|((_, check), outcome)| is_wrong(outcome) && listed(check))
            .collect();
        let failed = parallel::map(&wrong, |&((index, check), outcome)| {
            Some(Failed { index, check, transcript: transcript(check, outcome)? })
        });
        let failed: Vec<_> = failed.into_iter().flatten().collect();
        // Which suspects agree, check by check.
        let pairs: Vec<_> =
            failed.iter().flat_map(|failed| suspects.iter().map(move |suspect| (failed, suspect))).collect();
        let agree = parallel::map(&pairs, |(failed, (mistake, fails))| {
            fails.contains(&failed.check.name)
                && self.answered(mistake, failed.check).is_some_and(|theirs| failed.transcript.agrees(&theirs))
        });
        let rows: Vec<_> = agree.chunks(suspects.len()).collect();
        for (failed, chosen) in failed.iter().zip(choose(&rows)) {
            outcomes[failed.index].mistake = chosen.map(|suspect| suspects[suspect].0.clone());
        }
        outcomes
    }

    /// Runs a check on the functions of a worker, or of one answer where it has those of several.
    pub fn run(&self, programs: &Programs, answer: Option<&str>, check: &Check, seconds: u64) -> Run {
        let file = &std::env::temp_dir().join(format!("nlp100-{}.transcript", unique()));
        let trial = Trial::new(self.problem, programs, &check.name, self.seed, PATIENCE);
        let outcome = run_check(&Trial { seconds, answer, transcript: Some(file), ..trial });
        let transcript = if is_wrong(&outcome) { Transcript::read(file).ok() } else { None };
        let is_known = self.program().is_ok_and(|known| known.program == programs.worker);
        if let (Some(id), true, true) = (answer, is_known, outcome.time < Duration::from_secs(SECONDS)) {
            // An empty transcript agrees with none: that check need not be tried again.
            let bytes = transcript.as_ref().and_then(|_| fs::read(file).ok()).unwrap_or_default();
            let _ = self.file(id, check).and_then(|kept| Ok(write_whole(&kept, &bytes)?));
        }
        let _ = fs::remove_file(file);
        Run { outcome, transcript }
    }

    /// Mistakes that can be behind these outcomes: a check that must fail did, and none passed.
    pub fn suspects(&self, outcomes: &[Outcome]) -> Vec<(&Mistake, &[String])> {
        let verdict = |name: &String| {
            let check = self.problem.checks.iter().position(|check| check.name == *name)?;
            outcomes.get(check)
        };
        let possible = |fails: &[String]| {
            let outcomes: Vec<_> = fails.iter().filter_map(verdict).collect();
            outcomes.iter().any(|outcome| is_wrong(outcome))
                && outcomes.iter().all(|outcome| outcome.verdict != Verdict::Passed)
        };
        self.mistakes.iter().filter_map(Answer::mistake).filter(|(_, fails)| possible(fails)).collect()
    }

    /// How a mistake answers the calls of a check: as it did before, where that is known.
    fn answered(&self, mistake: &Mistake, check: &Check) -> Option<Transcript> {
        match Transcript::read(&self.file(&mistake.id, check).ok()?) {
            Ok(transcript) => Some(transcript),
            Err(_) => {
                let programs = self.programs(self.program().ok()?);
                self.run(&programs, Some(&mistake.id), check, self.problem.seconds.min(SECONDS)).transcript
            }
        }
    }

    /// Where the transcript of a mistake is kept, for these very programs and this seed.
    fn file(&self, id: &str, check: &Check) -> Result<PathBuf> {
        let program = self.program()?;
        let mut hasher = DefaultHasher::new();
        (&program.version, self.seed, freshness::dates(&[self.judge.to_owned()])?).hash(&mut hasher);
        let all = program.folder.join("transcripts");
        let kept = all.join(format!("{:016x}", hasher.finish()));
        if !kept.is_dir() {
            // Those of older programs are of no more use.
            let _ = fs::remove_dir_all(&all);
            fs::create_dir_all(&kept)?;
        }
        Ok(kept.join(format!("{id}-{}", check.name)))
    }
}

/// Writes a file that others may be reading.
fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = file.with_extension(unique());
    fs::write(&part, bytes)?;
    fs::rename(part, file)
}

/// A name that no other file of this process has.
fn unique() -> String {
    static FILES: AtomicUsize = AtomicUsize::new(0);
    format!("{}-{}", std::process::id(), FILES.fetch_add(1, Ordering::Relaxed))
}

/// Whether there is something to name: the code ran, and was wrong.
fn is_wrong(outcome: &Outcome) -> bool {
    matches!(outcome.verdict, Verdict::Failed | Verdict::Crashed)
}

/// For each check the suspect to name, from which suspects agree on it: of those that agree, the one that agrees on
/// more checks than any other.
fn choose(agree: &[&[bool]]) -> Vec<Option<usize>> {
    let checks = |suspect: usize| agree.iter().filter(|row| row[suspect]).count();
    let of_row = |row: &&[bool]| {
        let agreeing: Vec<_> = (0..row.len()).filter(|&suspect| row[suspect]).collect();
        let most = agreeing.iter().map(|&suspect| checks(suspect)).max()?;
        match agreeing.iter().filter(|&&suspect| checks(suspect) == most).collect::<Vec<_>>()[..] {
            [&only] => Some(only),
            _ => None,
        }
    };
    agree.iter().map(of_row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_that_agrees_is_named() {
        assert_eq!(choose(&[&[false, true, false]]), [Some(1)]);
        assert_eq!(choose(&[&[false, false]]), [None]);
    }

    #[test]
    fn two_that_agree_are_told_apart_by_the_other_checks_or_not_named() {
        assert_eq!(choose(&[&[true, true], &[false, true]]), [Some(1), Some(1)]);
        assert_eq!(choose(&[&[true, true], &[true, true]]), [None, None]);
        // Two mistakes in one submission, each behind a check of its own.
        assert_eq!(choose(&[&[true, false], &[false, true]]), [Some(0), Some(1)]);
    }
}
