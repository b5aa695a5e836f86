//! The known mistakes of a problem, and how they answer the calls of its checks.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use anyhow::{Result, anyhow};
use wire::{Transcript, Verdict};

use crate::args::WALL_FACTOR;
use crate::build::course::workshop::Workshop;
use crate::build::programs::Programs;
use crate::course::problem::Problem;
use crate::course::suite::Check;
use crate::judging::judge::{CheckRun, run_check};
use crate::judging::outcome::{Mistake, Outcome};
use crate::memo::{Key, Memo};
use crate::mistakes::answer::{Answer, MISTAKES};
use crate::mistakes::program::{self, Program};
use crate::process::turn::in_turn;
use crate::submission::seed::Seed;

/// Time that a mistake may take for a check, in seconds: nobody waits longer to hear its name.
const SECONDS: u64 = 2;

/// The known mistakes of a problem.
pub struct KnownMistakes<'a> {
    workshop: &'a Workshop,
    problem: &'a Problem,
    judge: PathBuf,
    seed: Seed,
    mistakes: Vec<Answer>,
    program: OnceLock<Result<Program>>,
    memo: &'a Memo,
    answers: Mutex<Answers>,
}

/// How mistakes answered, by mistake and check.
type Answers = HashMap<(String, String), Arc<Answered>>;

/// How a check ended, and how its calls were answered if it failed.
#[derive(Clone)]
pub struct RecordedRun {
    /// How it ended.
    pub outcome: Outcome,
    /// The answers.
    pub transcript: Option<Transcript>,
}

/// How a mistake answers the calls of a check.
pub enum Answered {
    /// The check fails, and these are the answers.
    Wrong(Transcript),
    /// The check does not fail.
    NotWrong,
    /// It took too long, or ended in a way that is not known.
    Unknown,
}

impl Default for RecordedRun {
    /// A run that has not been.
    fn default() -> Self {
        Self { outcome: Outcome::new(Verdict::NotStarted, ""), transcript: None }
    }
}

impl<'a> KnownMistakes<'a> {
    /// Reads the mistakes of a problem. How they answer with this seed is remembered in `memo`.
    ///
    /// # Errors
    ///
    /// If a file of theirs cannot be read.
    pub fn read(
        workshop: &'a Workshop,
        problem: &'a Problem,
        judge: PathBuf,
        seed: Seed,
        memo: &'a Memo,
    ) -> Result<Self> {
        let mistakes = Answer::all(problem, MISTAKES)?;
        Ok(Self { workshop, problem, judge, seed, mistakes, program: OnceLock::new(), memo, answers: Mutex::default() })
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
    /// If it does not compile.
    pub fn program(&self) -> Result<&Program> {
        let build = || program::build(self.workshop, self.problem, MISTAKES, &self.mistakes);
        self.program.get_or_init(build).as_ref().map_err(|error| anyhow!("{error:#}"))
    }

    /// The judge, and a program of answers as its worker.
    pub fn programs(&self, answers: &Program) -> Programs {
        Programs {
            judge: self.judge.clone(),
            worker: answers.file.clone(),
            is_static: false,
            is_optimised: self.problem.trains_models(),
        }
    }

    /// Runs a check on the functions of a worker, or of one answer if it has those of several.
    pub fn run(&self, programs: &Programs, answer: Option<&str>, check: &Check, seconds: u64) -> RecordedRun {
        // Without a file there is no transcript, and nothing is named.
        let Ok(folder) = self.workshop.run.part("transcript-") else { return RecordedRun::default() };
        let file = &folder.path().join("transcript");
        let run = CheckRun::new(self.problem, programs, &check.name, self.seed, WALL_FACTOR);
        let run = CheckRun { seconds, answer, transcript: Some(file), ..run };
        let outcome = in_turn(|turn| run_check(self.workshop, &run, Some(turn)));
        let transcript = if is_wrong(&outcome) { Transcript::read(file).ok() } else { None };
        let is_known = self.program().is_ok_and(|known| known.file == programs.worker);
        let is_clear = outcome.verdict == Verdict::Passed || transcript.is_some();
        let is_quick = outcome.time < Duration::from_secs(SECONDS);
        if let (Some(id), true, true, true) = (answer, is_known, is_clear, is_quick) {
            // Of a check that passes nothing is kept: it need not be tried again.
            let bytes = transcript.as_ref().and_then(|_| fs::read(file).ok()).unwrap_or_default();
            if let Ok(key) = self.key(id, check) {
                self.memo.remember_bytes(&key, &bytes);
            }
        }
        RecordedRun { outcome, transcript }
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

    /// How a mistake answers the calls of a check. It is asked once.
    pub fn answered(&self, mistake: &Mistake, check: &Check) -> Arc<Answered> {
        let key = (mistake.id.clone(), check.name.clone());
        let known = |answers: &Answers| answers.get(&key).cloned();
        if let Some(answered) = known(&self.answers.lock().unwrap_or_else(PoisonError::into_inner)) {
            return answered;
        }
        let answered = Arc::new(self.ask(mistake, check));
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).insert(key, answered.clone());
        answered
    }

    /// How a mistake answers the calls of a check: as it did in an earlier run, if that is remembered.
    fn ask(&self, mistake: &Mistake, check: &Check) -> Answered {
        if let Some(bytes) = self.key(&mistake.id, check).ok().and_then(|key| self.memo.recall_bytes(&key)) {
            return match Transcript::decode(&bytes) {
                Ok(transcript) if !bytes.is_empty() => Answered::Wrong(transcript),
                Ok(_) => Answered::NotWrong,
                Err(_) => Answered::Unknown,
            };
        }
        let Ok(program) = self.program() else { return Answered::Unknown };
        let run = self.run(&self.programs(program), Some(&mistake.id), check, self.problem.seconds.min(SECONDS));
        match (run.transcript, run.outcome.verdict) {
            (Some(transcript), _) => Answered::Wrong(transcript),
            (None, Verdict::Passed) => Answered::NotWrong,
            (None, _) => Answered::Unknown,
        }
    }

    /// What the transcript of a mistake depends on, besides the version of the course.
    fn key(&self, id: &str, check: &Check) -> Result<Key> {
        let program = self.program()?.key.name();
        Ok(Key::of("transcript").with(program).with(id).with(&check.name).with(self.seed.value.to_string()))
    }
}

/// Whether there is something to name: the code ran, and was wrong.
pub fn is_wrong(outcome: &Outcome) -> bool {
    matches!(outcome.verdict, Verdict::Failed | Verdict::Crashed)
}
