//! Naming the mistake: which known mistake answers the calls of a failed check as the student's code does.
//!
//! The judge leaves a transcript of the student's answers, and then of each suspect's, under the same check with the
//! same seed. A name is given only if one mistake agrees on everything and no other does as well. Points never
//! depend on it, and whatever goes wrong here only means that nothing is named.

pub mod answer;
pub mod domain;
pub mod edit;
pub mod known;
pub mod merge;
pub mod program;

use std::time::Duration;

use wire::Transcript;

use crate::build::course::workshop::Workshop;
use crate::build::programs::Programs;
use crate::course::problem::Problem;
use crate::course::suite::Check;
use crate::judging::outcome::Outcome;
use crate::memo::Memo;
use crate::mistakes::known::{KnownMistakes, is_wrong};
use crate::process::parallel;
use crate::submission::seed::Seed;

/// Names the mistakes behind the failed checks of a problem, if they are known. How mistakes answer is remembered in `memo`.
pub fn diagnose(
    workshop: &Workshop,
    problem: &Problem,
    programs: &Programs,
    seed: Seed,
    memo: &Memo,
    outcomes: Vec<Outcome>,
) -> Vec<Outcome> {
    if !outcomes.iter().any(is_wrong) {
        return outcomes;
    }
    let Ok(known) = KnownMistakes::read(workshop, problem, programs.judge.clone(), seed, memo) else { return outcomes };
    name(&known, outcomes, |check, before| {
        // What has almost used up its time is not run again.
        if before.time > Duration::from_secs(problem.seconds) / 2 {
            return None;
        }
        let run = known.run(programs, None, check, problem.seconds);
        // Code that answers by chance may fail otherwise the second time.
        run.transcript.filter(|_| run.outcome.message == before.message)
    })
}

/// A failed check, and how the student's code answered its calls.
struct FailedCheck<'a> {
    index: usize,
    check: &'a Check,
    transcript: Transcript,
}

/// Names the mistakes behind wrong outcomes. `transcript` says how the calls of a failed check were answered.
pub fn name(
    known: &KnownMistakes,
    mut outcomes: Vec<Outcome>,
    transcript: impl Fn(&Check, &Outcome) -> Option<Transcript> + Sync,
) -> Vec<Outcome> {
    let suspects = known.suspects(&outcomes);
    if suspects.is_empty() || known.program().is_err() {
        return outcomes;
    }
    let listed = |check: &Check| suspects.iter().any(|(_, fails)| fails.contains(&check.name));
    let wrong: Vec<_> = (known.problem().checks.iter().enumerate().zip(&outcomes))
        .filter(|((_, check), outcome)| is_wrong(outcome) && listed(check))
        .collect();
    let failed = parallel::map(&wrong, |&((index, check), outcome)| {
        Some(FailedCheck { index, check, transcript: transcript(check, outcome)? })
    });
    let failed: Vec<_> = failed.into_iter().flatten().collect();
    // Which suspects agree, check by check.
    let pairs: Vec<_> =
        failed.iter().flat_map(|failed| suspects.iter().map(move |suspect| (failed, suspect))).collect();
    let agree = parallel::map(&pairs, |(failed, (mistake, fails))| {
        fails.contains(&failed.check.name)
            && known.answered(mistake, failed.check).is_some_and(|theirs| failed.transcript.agrees(&theirs))
    });
    let rows: Vec<_> = agree.chunks(suspects.len()).collect();
    for (failed, chosen) in failed.iter().zip(choose(&rows)) {
        outcomes[failed.index].mistake = chosen.map(|suspect| suspects[suspect].0.clone());
    }
    outcomes
}

/// For each check the suspect to name, from which suspects agree on it: of those that agree, the one that agrees on
/// more checks than any other.
fn choose(agree: &[&[bool]]) -> Vec<Option<usize>> {
    let checks = |suspect: usize| agree.iter().filter(|row| row[suspect]).count();
    let chosen = |row: &&[bool]| {
        let agreeing: Vec<_> = (0..row.len()).filter(|&suspect| row[suspect]).collect();
        let most = agreeing.iter().map(|&suspect| checks(suspect)).max()?;
        match agreeing.iter().filter(|&&suspect| checks(suspect) == most).collect::<Vec<_>>()[..] {
            [&only] => Some(only),
            _ => None,
        }
    };
    agree.iter().map(chosen).collect()
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
